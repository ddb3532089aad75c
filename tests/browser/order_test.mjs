// SPDX-License-Identifier: MIT
// An order, which is confirmed by a mail.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';
import { are_valid } from './support/validity.mjs';

const in_the_shop = { program: 'HOLDFAST_ORDER' };

story('An order is placed once, with the keyboard alone', async ({ person, server }) => {
    const tab = await Tab.open(person);
    await are_valid([await tab.answer.text()]);
    await tab.tab_to('Your e-mail address');
    await tab.type('anna@example.org');
    await tab.tab_to('What you order');
    await tab.type('A kettle');
    assert.equal(await tab.press_key('Enter'), 200);
    await looks_right(tab.page, 'order');
    assert.deepEqual(await server.query('select count(*) as orders from orders'),
        [{ orders: 1 }]);
}, in_the_shop);
