// SPDX-License-Identifier: MIT
// A form whose seal does not open is refused, and nothing that was typed is lost.
import assert from 'node:assert/strict';

import { domain_object } from './support/domain_object.mjs';
import { story } from './support/story.mjs';

async function submits_with_seal(page, change) {
    await page.some_value.fill('typed');
    await page.seal.evaluate(change);
    return await page.press('Submit');
}

const breaks = {
    'a broken seal': (seal) => (seal.value = seal.value.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))),
    'an empty seal': (seal) => (seal.value = ''),
};

for (const [what, change] of Object.entries(breaks)) {
    story(`A form with ${what} is refused with the typed text kept`, async ({ server, person }) => {
        const page = await person.opens_a_tab();
        assert.equal(await submits_with_seal(page, change), 403);
        assert.equal(await page.typed(), 'typed');
        assert.deepEqual(await domain_object(server), { counter: 0, some_field_value: '123' });

        assert.equal(await page.press('Submit'), 200);
        assert.equal((await domain_object(server)).some_field_value, 'typed');
    });
}

story('A form that another visitor was given is refused with the typed text kept',
    async ({ server, person, somebody }) => {
        const theirs = await (await somebody()).opens_a_tab();
        const seal = await theirs.sealed();
        const page = await person.opens_a_tab();
        await page.some_value.fill('typed');
        await page.seal.evaluate((input, value) => (input.value = value), seal);
        assert.equal(await page.press('Submit'), 403);
        assert.equal(await page.typed(), 'typed');
        assert.deepEqual(await domain_object(server), { counter: 0, some_field_value: '123' });
    });
