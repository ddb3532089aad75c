// SPDX-License-Identifier: MIT
// However often a submission arrives, it is applied once.
import assert from 'node:assert/strict';

import { domain_object } from './support/domain_object.mjs';
import { post, submission_of } from './support/submission.mjs';
import { story } from './support/story.mjs';

story('A double click on Increment counts once', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.button('Increment').dblclick();
    await page.shows_counter(1);
    assert.equal((await domain_object(server)).counter, 1);
});

story('The same form posted twice counts once, and both are told so', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    const submission = await submission_of(page, 'Increment');
    const [first, second] =
        await Promise.all([post(person, submission), post(person, submission)]);
    assert.equal(first.status(), 303);
    assert.equal(second.headers()['location'], first.headers()['location']);
    assert.equal((await domain_object(server)).counter, 1);
});

story('The same form posted again much later still counts once', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    const submission = await submission_of(page, 'Increment');
    await page.press('Increment');
    await post(person, submission);
    await page.press('Increment');
    await post(person, submission);
    assert.equal((await domain_object(server)).counter, 2);
});

story('Reload after Increment does not count again', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.press('Increment');
    await page.page.reload();
    await page.shows_counter(1);
    assert.equal((await domain_object(server)).counter, 1);
});

story('Other text from a duplicate of a saved page is refused as already saved',
    async ({ server, person }) => {
        const original = await person.opens_a_tab();
        const duplicate = await person.duplicates(original);
        await original.some_value.fill('first');
        assert.equal(await original.press('Submit'), 200);

        await duplicate.some_value.fill('second');
        assert.equal(await duplicate.press('Submit'), 409);
        await duplicate.alert_says('already saved', 'Some value', 'first');
        assert.equal(await duplicate.typed(), 'second');
        assert.equal((await domain_object(server)).some_field_value, 'first');

        assert.equal(await duplicate.press('Submit'), 200);
        assert.equal((await domain_object(server)).some_field_value, 'second');
    });
