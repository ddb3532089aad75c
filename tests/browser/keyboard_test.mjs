// SPDX-License-Identifier: MIT
// Everything can be done, and found, without a pointer.
import assert from 'node:assert/strict';

import { domain_object } from './support/domain_object.mjs';
import { moves_focus } from './support/patience.mjs';
import { story } from './support/story.mjs';

// The element with the focus: the name people know it by, and whether they can see that it has it.
async function focused(page) {
    return await page.page.evaluate(() => {
        const element = document.activeElement;
        const look = (style) => `${style.outline} ${style.boxShadow} ${style.borderColor}`;
        const with_focus = look(getComputedStyle(element));
        element.blur();
        const without_focus = look(getComputedStyle(element));
        element.focus();
        return {
            name: element.labels?.[0]?.innerText ?? element.innerText,
            visible: with_focus !== without_focus,
        };
    });
}

story('Tab goes from the link through the input to the buttons, and shows where it is',
    async ({ person }) => {
        const page = await person.opens_a_tab();
        const expected = ['Open another tab...', 'Some value', 'Submit', 'Increment'];
        for (const name of expected) {
            await moves_focus(page.page);
            const { name: found, visible } = await focused(page);
            assert.equal(found.trim(), name);
            assert.ok(visible, `one cannot see that ${name} has the focus`);
        }
    });

story('Enter in the input submits', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.tab_to('Some value');
    await page.replace('typed');
    assert.equal(await page.press_key('Enter'), 200);
    assert.deepEqual(await domain_object(server), { counter: 0, some_field_value: 'typed' });
});

story('Space on a button presses it', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.button('Increment').focus();
    assert.equal(await page.press_key('Space'), 200);
    await page.shows_counter(1);
    assert.deepEqual(await domain_object(server), { counter: 1, some_field_value: '123' });
});
