// SPDX-License-Identifier: MIT
// Many rows in one form, and a form within it.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { eventually, moves_focus } from './support/patience.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';
import { are_valid } from './support/validity.mjs';

const in_rows = { program: 'HOLDFAST_ROWS' };

async function products(server) {
    const rows = await server.query('select name, quantity from product order by name');
    return rows.map(({ name, quantity }) => `${name} ${quantity}`).join(', ');
}

story('A form of rows, with one within it, is valid HTML', async ({ somebody }) => {
    const anna = await Tab.open(await somebody());
    const bert = await Tab.open(await somebody());
    const fresh = await anna.answer.text();
    await bert.press('10 more Bolt M6');
    await anna.field('Quantity of Bolt M6').fill('6');
    await anna.field('Name of new product 1').fill('Screw');
    await anna.press('Add a row');
    const added = await anna.page.content();
    await anna.press('Save');
    await are_valid([fresh, added, await anna.page.content()]);
}, { ...in_rows, scripts: [false] });

story('Rows are added with the keyboard alone, and nothing typed is lost on the way',
    async ({ person, server }) => {
        const tab = await Tab.open(person);
        await tab.tab_to('Quantity of Bolt M6');
        await tab.replace('6');
        await tab.tab_to('Name of new product 1');
        await tab.type('Screw');
        await tab.tab_to('Add a row');
        assert.equal(await tab.press_key('Space'), 200);
        await tab.page.getByText('Nothing was saved yet').waitFor();
        assert.equal(await products(server), 'Bolt M6 5');
        await eventually(async () => assert.equal(await tab.focused(), 'Name of new product 2'));
        await tab.type('Washer');
        assert.equal(await tab.field('Quantity of Bolt M6').inputValue(), '6');
        assert.equal(await tab.field('Name of new product 1').inputValue(), 'Screw');
        await looks_right(tab.page, 'rows');
        assert.equal(await tab.press_key('Enter'), 200);
        assert.equal(await products(server), 'Bolt M6 6, Screw 0, Washer 0');
    }, in_rows);

story('Enter in a row presses none of its buttons', async ({ person, server }) => {
    const tab = await Tab.open(person);
    await tab.tab_to('Name of Bolt M6');
    assert.equal(await tab.press_key('Enter'), 200);
    assert.equal(await products(server), 'Bolt M6 5');
}, in_rows);

story('A row is removed, unless somebody changed it meanwhile', async ({ somebody, server }) => {
    const anna = await Tab.open(await somebody());
    const bert = await Tab.open(await somebody());
    assert.equal(await bert.press('10 more Bolt M6'), 200);
    await anna.field('Remove Bolt M6').check();
    assert.equal(await anna.press('Save'), 409);
    await anna.alert.getByText('Quantity of Bolt M6').waitFor();
    await looks_right(anna.page, 'rows-refused');
    assert.ok(await anna.field('Remove Bolt M6').isChecked());
    assert.equal(await anna.press('Save'), 200);
    assert.equal(await products(server), '');
}, in_rows);

story('A row in which nothing was typed is not written', async ({ person, server }) => {
    await server.query("insert into product (name, quantity) values ('Nut M6', 8); " +
        'create table written (name text); create trigger writes after update on product ' +
        'begin insert into written values (new.name); end');
    const tab = await Tab.open(person);
    await tab.field('Quantity of Nut M6').fill('9');
    assert.equal(await tab.press('Save'), 200);
    assert.equal(await products(server), 'Bolt M6 5, Nut M6 9');
    assert.deepEqual(await server.query('select name from written'), [{ name: 'Nut M6' }]);
}, in_rows);

story('Enter in a form within another one submits that one alone', async ({ person, server }) => {
    const tab = await Tab.open(person);
    await tab.tab_to('Add a row');
    await moves_focus(tab.page);
    assert.equal(await tab.focused(), 'Remark');
    await tab.type('Count again');
    assert.equal(await tab.press_key('Enter'), 200);
    assert.deepEqual(await server.query('select body from remark'), [{ body: 'Count again' }]);
    assert.equal(await tab.field('Remark').inputValue(), 'Count again');
}, in_rows);

story('A form within another one is refused alone', async ({ somebody, server }) => {
    const anna = await Tab.open(await somebody());
    const bert = await Tab.open(await somebody());
    await bert.field('Remark').fill('From Bert');
    assert.equal(await bert.press('Save the remark'), 200);
    await anna.field('Remark').fill('From Anna');
    assert.equal(await anna.press('Save the remark'), 409);
    assert.equal(await anna.field('Remark').inputValue(), 'From Anna');
    await looks_right(anna.page, 'nested-refused');
    assert.equal(await anna.press('Save'), 200);
    assert.deepEqual(await server.query('select body from remark'), [{ body: 'From Bert' }]);
}, in_rows);

story('Text typed into a form within another one is offered back after the page was closed',
    async ({ person }) => {
        const tab = await Tab.open(person);
        await tab.field('Remark').fill('Not saved');
        await tab.page.close({ runBeforeUnload: false });
        const again = await Tab.open(person);
        const notice = again.page.locator('.holdfast-nested .holdfast-draft');
        await notice.getByText('that was not saved').waitFor();
        await notice.getByRole('button', { name: 'Put it back' }).click();
        assert.equal(await again.field('Remark').inputValue(), 'Not saved');
    }, { ...in_rows, scripts: [true] });
