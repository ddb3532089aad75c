// SPDX-License-Identifier: MIT
// A whole application for several people: products on shelves, transfers, stock-taking.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { press_until } from './support/patience.mjs';
import { fills_in_a_transfer, in_the_stock_room, levels } from './support/stock_room.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';
import { are_valid } from './support/validity.mjs';

const pages = {
    'products': '', 'product-new': 'products/new', 'product-edit': 'products/1',
    'product-delete': 'products/1/delete', 'transfer': 'products/1/transfer',
    'stock-taking': 'stock-taking', 'suppliers': 'suppliers',
};

story('The pages of the stock room are valid HTML', async ({ person }) => {
    const texts = [];
    for (const path of Object.values(pages)) {
        const { answer } = await Tab.open(person, path);
        texts.push(await answer.text());
    }
    await are_valid(texts);
}, { ...in_the_stock_room, scripts: [false] });

for (const [name, path] of Object.entries(pages)) {
    story(`The page ${name} looks right`, async ({ person }) => {
        const { page, answer } = await Tab.open(person, path);
        assert.equal(answer.status(), 200);
        await looks_right(page, name);
    }, in_the_stock_room);
}

for (const width of [375, 1280]) {
    story(`A product is added, moved and deleted with the keyboard alone, ${width} pixels wide`,
        async ({ person, server }) => {
            const tab = await Tab.open(person);
            const { page } = tab;
            await page.setViewportSize({ width, height: 800 });
            await tab.tab_to('Add a product');
            assert.equal(await tab.press_key('Enter'), 200);
            await tab.tab_to('Name');
            await tab.type('Sugar');
            await tab.tab_to('Supplier');
            await tab.choose('Brook');
            await tab.tab_to('Price');
            await tab.replace('1.20');
            await tab.tab_to('Quantity of shelf A2');
            await tab.replace('40');
            assert.equal(await tab.press_key('Enter'), 200);
            await page.getByRole('heading', { name: 'Edit Sugar' }).waitFor();
            assert.deepEqual(
                await server.query("select price, supplier_id from product where name = 'Sugar'"),
                [{ price: 120, supplier_id: 2 }]);

            await tab.tab_to('Move some…');
            assert.equal(await tab.press_key('Enter'), 200);
            await tab.tab_to('From');
            await tab.choose('shelf A2');
            await tab.tab_to('To');
            await tab.choose('reserve R2');
            await tab.tab_to('How many');
            await tab.replace('15');
            assert.equal(await tab.press_key('Enter'), 200);
            assert.equal(await tab.field('Quantity of reserve R2').inputValue(), '15');

            await tab.tab_to('Delete…');
            assert.equal(await tab.press_key('Enter'), 200);
            await tab.tab_to('Delete');
            assert.equal(await tab.press_key('Enter'), 200);
            assert.deepEqual(await server.query("select 1 from product where name = 'Sugar'"), []);
        }, in_the_stock_room);
}

story('A transfer is refused when the total that it shows is another by now',
    async ({ somebody, server }) => {
        const anna = await Tab.open(await somebody(), 'products/1/transfer');
        const bert = await Tab.open(await somebody(), 'products/1/transfer');
        await fills_in_a_transfer(anna, '6', 'reserve R2: 13', 'shelf A2: 23');
        await fills_in_a_transfer(bert, '6', 'reserve R1: 8', 'shelf A1: 18');
        assert.equal(await bert.press('Move'), 200);
        assert.equal(await anna.press('Move'), 409);
        await anna.alert.getByText('In reserve').waitFor();
        await looks_right(anna.page, 'transfer-refused');
        assert.equal(await levels(server), '24 23 2 13');
        assert.equal(await anna.press('Move'), 422);
        await anna.alert.getByText('At least 10 must stay in reserve, where there are 15.').waitFor();
        await looks_right(anna.page, 'transfer-not-allowed');
        assert.equal(await levels(server), '24 23 2 13');
    }, in_the_stock_room);

story('A transfer of more than its shelf has room for is refused', async ({ person, server }) => {
    await server.query(
        'update stock_level set quantity = 999999 where product_id = 1 and shelf_id = 2');
    const tab = await Tab.open(person, 'products/1/transfer');
    await fills_in_a_transfer(tab, '3', 'shelf A1: 18', 'shelf A2: 999999');
    assert.equal(await tab.press('Move'), 422);
    await tab.alert.getByText('No more than 1000000 fit on shelf A2, where there are 999999.')
        .waitFor();
    await looks_right(tab.page, 'transfer-without-room');
    assert.equal(await levels(server), '18 999999 8 13');
}, in_the_stock_room);

story('What is typed for a product that somebody deletes meanwhile is not lost',
    async ({ somebody, server }) => {
        const anna = await Tab.open(await somebody(), 'products/1');
        const bert = await Tab.open(await somebody(), 'products/1/delete');
        await anna.field('Notes').fill('An hour of typing.');
        assert.equal(await bert.press('Delete'), 200);
        assert.equal(await anna.press('Save'), 404);
        await anna.page.getByText('An hour of typing.').waitFor();
        await looks_right(anna.page, 'product-gone');
        assert.equal(await levels(server), '');
    }, in_the_stock_room);

story('Suppliers are renamed, added and removed with the keyboard alone',
    async ({ person, server }) => {
        const tab = await Tab.open(person, 'suppliers');
        await tab.tab_to('Name of new supplier 1');
        await tab.type('Northern Mills');
        assert.equal(await tab.press_key('Enter'), 200);
        await tab.tab_to('Remove Brook Farm');
        await press_until(tab.page, 'Space',
            async () => await tab.field('Remove Brook Farm').isChecked());
        assert.equal(await tab.press('Save'), 422);
        await tab.alert.getByText('Brook Farm cannot be removed').waitFor();
        await looks_right(tab.page, 'supplier-not-removed');
        await tab.field('Remove Brook Farm').uncheck();
        await tab.field('Remove Northern Mills').check();
        assert.equal(await tab.press('Save'), 200);
        assert.deepEqual(await server.query('select count(*) as rows from supplier'), [{ rows: 4 }]);
    }, in_the_stock_room);
