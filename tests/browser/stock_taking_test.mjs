// SPDX-License-Identifier: MIT
// A form of two hundred rows, while others move things about.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { moves_focus, press_until_it_leads } from './support/patience.mjs';
import { fills_in_a_transfer, in_the_stock_room, levels } from './support/stock_room.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';
import { are_valid } from './support/validity.mjs';

// Without JavaScript a long page is never quite at rest, so it is not clicked on.
async function presses_enter(tab) {
    const field = tab.field('Quantity of Barley 250 g on shelf A1');
    await field.focus();
    return await tab.status_after(() => press_until_it_leads(tab.page, 'Enter'));
}

story('Two hundred rows are counted with the keyboard alone', async ({ person, server }) => {
    const tab = await Tab.open(person, 'stock-taking');
    await tab.tab_to('Quantity of Barley 1 kg on shelf A1');
    for (let row = 0; row < 200; ++row) {
        await tab.replace('5');
        if (row < 199) await moves_focus(tab.page);
    }
    assert.equal(await tab.press_key('Enter'), 200);
    assert.deepEqual(await server.query('select quantity, count(*) as rows from stock_level group by 1'),
        [{ quantity: 5, rows: 200 }]);
}, in_the_stock_room);

story('Stock-taking names the row that somebody changed and keeps what was counted',
    async ({ somebody, server }) => {
        const anna = await Tab.open(await somebody(), 'stock-taking');
        const bert = await Tab.open(await somebody(), 'products/1/transfer');
        await anna.field('Quantity of Barley 250 g on shelf A1').fill('17');
        await anna.field('Quantity of Tea 5 kg on reserve R2').fill('1');
        await fills_in_a_transfer(bert, '3', 'shelf A1: 18', 'shelf A2: 23');
        assert.equal(await bert.press('Move'), 200);
        assert.equal(await presses_enter(anna), 409);
        await anna.alert.getByText('Quantity of Barley 250 g on shelf A1').waitFor();
        await looks_right(anna.page, 'stock-taking-refused');
        await are_valid([await anna.page.content()]);
        assert.equal(await levels(server), '15 26 8 13');
        assert.equal(await anna.field('Quantity of Tea 5 kg on reserve R2').inputValue(), '1');
        assert.equal(await presses_enter(anna), 200);
        assert.equal(await levels(server), '17 26 8 13');
    }, in_the_stock_room);

story('What two count on different shelves is saved, and the later is told of the earlier',
    async ({ somebody, server }) => {
        const anna = await Tab.open(await somebody(), 'stock-taking');
        const bert = await Tab.open(await somebody(), 'stock-taking');
        await anna.field('Quantity of Barley 250 g on shelf A1').fill('17');
        await bert.field('Quantity of Barley 250 g on shelf A2').fill('21');
        for (const good of ['Beans', 'Coffee', 'Flour']) {
            for (const size of ['250 g', '500 g', '1 kg', '5 kg']) {
                await bert.field(`Quantity of ${good} ${size} on shelf A2`).fill('1');
            }
        }
        assert.equal(await presses_enter(bert), 200);
        assert.equal(await presses_enter(anna), 200);
        await anna.page.getByText('Quantity of Barley 250 g on shelf A2 is now 21').waitFor();
        await anna.page.getByText('and 3 more').waitFor();
        await looks_right(anna.page, 'stock-taking-merged');
        await are_valid([await anna.page.content()]);
        assert.equal(await levels(server), '17 21 8 13');
    }, in_the_stock_room);

story('A product of which there was none is counted', async ({ person, server }) => {
    const tab = await Tab.open(person, 'products/new');
    await tab.field('Name').fill('Sugar');
    await tab.field('Supplier').selectOption('Brook Farm');
    await tab.field('Price').fill('1.20');
    assert.equal(await tab.press('Add'), 200);
    await tab.page.goto(new URL('/stock-taking', tab.page.url()).href);
    await tab.field('Quantity of Sugar on reserve R2').fill('5');
    assert.equal(await presses_enter(tab), 200);
    assert.deepEqual(
        await server.query('select shelf_id, quantity from stock_level where product_id = 51'),
        [{ shelf_id: 4, quantity: 5 }]);
}, in_the_stock_room);
