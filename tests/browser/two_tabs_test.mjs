// SPDX-License-Identifier: MIT
// Two people, or one person in two tabs, work on the same page at the same time.
import assert from 'node:assert/strict';

import { domain_object, somebody_else_writes } from './support/domain_object.mjs';
import { story } from './support/story.mjs';

// Tab 1 is open and typed into; meanwhile the counter went up in tab 2.
async function two_tabs(person) {
    const first = await person.opens_a_tab();
    await first.some_value.fill('typed in the first tab');
    const second = await person.follows_into_a_new_tab(first.link_to_another_tab);
    assert.equal(await second.press('Increment'), 200);
    await second.shows_counter(1);
    return first;
}

story('Submit in an outdated tab is refused, names what changed, and keeps what was typed',
    async ({ server, person }) => {
        const first = await two_tabs(person);
        const before = await domain_object(server);

        assert.equal(await first.press('Submit'), 409);
        await first.alert_says('Some data changed since you opened this page', 'Counter');
        await first.shows_counter(1);
        assert.equal(await first.typed(), 'typed in the first tab');
        assert.deepEqual(await domain_object(server), before);
    });

story('The refused page can be submitted: it shows what it relies on', async ({ server, person }) => {
    const first = await two_tabs(person);
    assert.equal(await first.press('Submit'), 409);
    assert.equal(await first.press('Submit'), 200);
    assert.equal(await first.typed(), 'typed in the first tab');
    assert.deepEqual(await domain_object(server),
        { counter: 1, some_field_value: 'typed in the first tab' });
});

story('A change made after the refused page was shown is refused again', async ({ server, person }) => {
    const first = await two_tabs(person);
    assert.equal(await first.press('Submit'), 409);
    await somebody_else_writes(server, { counter: 7 });
    assert.equal(await first.press('Submit'), 409);
    await first.shows_counter(7);
    assert.equal(await first.typed(), 'typed in the first tab');
    assert.deepEqual(await domain_object(server), { counter: 7, some_field_value: '123' });
});

story('Reset input starts afresh from the database', async ({ server, person }) => {
    const first = await two_tabs(person);
    await somebody_else_writes(server, { some_field_value: 'written elsewhere' });
    assert.equal(await first.press('Submit'), 409);
    assert.equal(await first.status_after(() => first.reset_input.click()), 200);
    assert.equal(await first.typed(), 'written elsewhere');
    assert.equal(await first.alert.count(), 0);
    await first.shows_counter(1);
});

// I typed `mine`; meanwhile somebody else saved `theirs`, and my Submit was refused.
async function both_change_the_value(person, somebody) {
    const mine = await person.opens_a_tab();
    await mine.some_value.fill('mine');
    const theirs = await (await somebody()).opens_a_tab();
    await theirs.some_value.fill('theirs');
    assert.equal(await theirs.press('Submit'), 200);
    assert.equal(await mine.press('Submit'), 409);
    return mine;
}

story('A value that both changed is listed as it was, as it is and as it was typed',
    async ({ server, person, somebody }) => {
        const page = await both_change_the_value(person, somebody);
        await page.alert_says('Some value', '123', 'theirs', 'mine');
        assert.equal(await page.typed(), 'mine');
        assert.equal((await domain_object(server)).some_field_value, 'theirs');
    });

for (const [choice, saved] of [['Mine', 'mine'], ['The current one', 'theirs']]) {
    story(`Of a value that both changed, '${choice}' saves '${saved}'`,
        async ({ server, person, somebody }) => {
            const page = await both_change_the_value(person, somebody);
            await page.choice(choice).check();
            assert.equal(await page.press('Submit'), 200);
            assert.equal(await page.typed(), saved);
            assert.equal((await domain_object(server)).some_field_value, saved);
        });
}

story('A value that somebody else changed and I did not touch shows what it is now',
    async ({ server, person }) => {
        const page = await person.opens_a_tab();
        await somebody_else_writes(server, { some_field_value: 'theirs' });
        assert.equal(await page.press('Increment'), 409);
        await page.alert_says('Some value', '123', 'theirs');
        assert.equal(await page.typed(), 'theirs');

        assert.equal(await page.press('Increment'), 200);
        assert.deepEqual(await domain_object(server), { counter: 1, some_field_value: 'theirs' });
    });

story('A change that was taken back is no change', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.some_value.fill('typed');
    await somebody_else_writes(server, { counter: 1 });
    await somebody_else_writes(server, { counter: 0 });
    assert.equal(await page.press('Submit'), 200);
    assert.equal((await domain_object(server)).some_field_value, 'typed');
});
