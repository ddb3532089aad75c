// SPDX-License-Identifier: MIT
// A browser's memory of a page, typed text above all, never meets a newer seal. (Playwright
// turns off the cache that keeps whole pages for Back: here the page is built again from its
// answer and the typed text is put into it, which is the dangerous way.)
import assert from 'node:assert/strict';

import { domain_object, somebody_else_writes } from './support/domain_object.mjs';
import { eventually } from './support/patience.mjs';
import { story } from './support/story.mjs';

const typed = 'typed before going back';

// Types, goes elsewhere and comes back.
async function types_and_comes_back(server, page, meanwhile = async () => {}) {
    await page.some_value.fill(typed);
    await page.page.goto(new URL('elsewhere', server.url).href);
    await meanwhile();
    await page.page.goBack();
}

async function has_typed_text(page) {
    await eventually(async () => assert.equal(await page.typed(), typed));
}

story('Back brings the typed text and the seal it was typed under', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    const seal = await page.sealed();
    await types_and_comes_back(server, page);
    await has_typed_text(page);
    assert.equal(await page.sealed(), seal);

    assert.equal(await page.press('Submit'), 200);
    assert.equal((await domain_object(server)).some_field_value, typed);
});

story('Submit after Back is refused when the value changed meanwhile', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await types_and_comes_back(server, page,
        () => somebody_else_writes(server, { some_field_value: 'theirs' }));
    await has_typed_text(page);

    assert.equal(await page.press('Submit'), 409);
    await page.alert_says('Some value', '123', 'theirs', typed);
    assert.equal(await page.typed(), typed);
    assert.equal((await domain_object(server)).some_field_value, 'theirs');
});

story('Back to a refused page brings the typed text and the seal of that page',
    async ({ server, person }) => {
        const page = await person.opens_a_tab();
        await page.some_value.fill('first');
        await somebody_else_writes(server, { some_field_value: 'theirs' });
        assert.equal(await page.press('Submit'), 409);
        const seal = await page.sealed();
        await types_and_comes_back(server, page,
            () => somebody_else_writes(server, { some_field_value: 'theirs again' }));
        await has_typed_text(page);
        assert.equal(await page.sealed(), seal);

        assert.equal(await page.press('Submit'), 409);
        await page.alert_says('theirs again');
        assert.equal((await domain_object(server)).some_field_value, 'theirs again');
    });

story('Back to a page that has to be fetched again puts no typed text beside the newer seal',
    async ({ server, person }) => {
        const page = await person.opens_a_tab();
        const seal = await page.sealed();
        await types_and_comes_back(server, page, async () => {
            await somebody_else_writes(server, { some_field_value: 'theirs' });
            await person.forgets_cached_pages(page);
        });
        assert.notEqual(await page.sealed(), seal);
        assert.equal(await page.typed(), 'theirs');
    });

story('Reload puts no typed text beside the newer seal', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    const seal = await page.sealed();
    await page.some_value.fill(typed);
    await somebody_else_writes(server, { some_field_value: 'theirs' });
    await page.page.reload();
    assert.notEqual(await page.sealed(), seal);
    assert.equal(await page.typed(), 'theirs');
});
