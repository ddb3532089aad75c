// SPDX-License-Identifier: MIT
// A whole application: a list, and an address to add, edit and delete.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';
import { are_valid } from './support/validity.mjs';

const in_the_book = { program: 'HOLDFAST_ADDRESS_BOOK' };

const pages = {
    'addresses': '', 'no-address': '?search=none', 'address-new': 'new', 'address-edit': '3',
    'address-delete': '3/delete', 'address-gone': '4711',
};

async function addresses(server, name) {
    return await server.query(
        `select email, telephone, town, notes from address where name = '${name}'`);
}

story('The pages of the address book are valid HTML', async ({ person }) => {
    const texts = [];
    for (const path of Object.values(pages)) {
        const { answer } = await Tab.open(person, path);
        texts.push(await answer.text());
    }
    await are_valid(texts);
}, { ...in_the_book, scripts: [false] });

for (const [name, path] of Object.entries(pages)) {
    story(`The page ${name} looks right`, async ({ person }) => {
        const { page, answer } = await Tab.open(person, path);
        assert.equal(answer.status(), name === 'address-gone' ? 404 : 200);
        await looks_right(page, name);
    }, in_the_book);
}

story('An address is added, found, edited and deleted with the keyboard alone',
    async ({ person, server }) => {
        const tab = await Tab.open(person);
        const { page } = tab;
        await tab.tab_to('Add an address');
        assert.equal(await tab.press_key('Enter'), 200);
        await tab.tab_to('Name');
        await tab.type('Zora Zimmer');
        await tab.tab_to('E-mail');
        await tab.type('zora@example.org');
        await tab.tab_to('Town');
        await tab.type('Ripon');
        assert.equal(await tab.press_key('Enter'), 200);
        await page.getByRole('heading', { name: 'Edit Zora Zimmer' }).waitFor();

        await tab.tab_to('Addresses');
        assert.equal(await tab.press_key('Enter'), 200);
        await tab.tab_to('Search for a name, an e-mail address, a telephone number or a town');
        await tab.type('zora');
        assert.equal(await tab.press_key('Enter'), 200);
        await tab.tab_to('Zora Zimmer');
        assert.equal(await tab.press_key('Enter'), 200);

        await tab.tab_to('Notes');
        await tab.type('Knocks twice.');
        await tab.tab_to('Save');
        assert.equal(await tab.press_key('Space'), 200);
        await page.getByRole('heading', { name: 'Addresses' }).waitFor();
        assert.deepEqual(await addresses(server, 'Zora Zimmer'),
            [{ email: 'zora@example.org', telephone: '', town: 'Ripon', notes: 'Knocks twice.' }]);

        await page.goto(new URL('?search=zora', server.url).href);
        await tab.tab_to('Zora Zimmer');
        assert.equal(await tab.press_key('Enter'), 200);
        await tab.tab_to('Delete…');
        assert.equal(await tab.press_key('Enter'), 200);
        await page.getByText('What is deleted is gone for good').waitFor();
        await tab.tab_to('Delete');
        assert.equal(await tab.press_key('Enter'), 200);
        assert.deepEqual(await addresses(server, 'Zora Zimmer'), []);
    }, in_the_book);

story('The list is sorted and paged with the keyboard, and Back leads back', async ({ person }) => {
    const tab = await Tab.open(person);
    const { page } = tab;
    await tab.tab_to('Town');
    assert.equal(await tab.press_key('Enter'), 200);
    await page.getByRole('columnheader', { name: 'Town' })
        .and(page.locator('[aria-sort=ascending]')).waitFor();
    const first = await page.locator('tbody').innerText();
    await tab.tab_to('Next');
    assert.equal(await tab.press_key('Enter'), 200);
    await page.getByText('11–20 of 48').waitFor();
    assert.notEqual(await page.locator('tbody').innerText(), first);
    await page.goBack();
    await page.getByText('1–10 of 48', { exact: true }).waitFor();
    assert.equal(await page.locator('tbody').innerText(), first);
}, in_the_book);

story('Nothing is deleted that was edited meanwhile', async ({ somebody, server }) => {
    const anna = await Tab.open(await somebody(), '3/delete');
    const bert = await Tab.open(await somebody(), '3');
    await bert.field('Notes').fill('Keep this one.');
    assert.equal(await bert.press('Save'), 200);
    assert.equal(await anna.press('Delete'), 409);
    await anna.alert.getByText('Keep this one.').waitFor();
    await looks_right(anna.page, 'address-delete-refused');
    assert.equal((await addresses(server, 'Clara Carver')).length, 1);
    assert.equal(await anna.press('Delete'), 200);
    assert.deepEqual(await addresses(server, 'Clara Carver'), []);
}, in_the_book);

story('What two people edit is shown to the second one, who decides', async ({ somebody, server }) => {
    const anna = await Tab.open(await somebody(), '3');
    const bert = await Tab.open(await somebody(), '3');
    await bert.field('Town').fill('York');
    assert.equal(await bert.press('Save'), 200);
    await anna.field('Town').fill('Leeds');
    assert.equal(await anna.press('Save'), 409);
    await looks_right(anna.page, 'address-edit-refused');
    assert.equal((await addresses(server, 'Clara Carver'))[0].town, 'York');
    assert.equal(await anna.press('Save'), 200);
    assert.equal((await addresses(server, 'Clara Carver'))[0].town, 'Leeds');
}, in_the_book);

story('Text for an address that was deleted meanwhile is not lost', async ({ somebody, server }) => {
    const anna = await Tab.open(await somebody(), '3');
    const bert = await Tab.open(await somebody(), '3/delete');
    await anna.field('Notes').fill('An hour of typing.');
    assert.equal(await bert.press('Delete'), 200);
    assert.equal(await anna.press('Save'), 404);
    await anna.page.getByText('An hour of typing.').waitFor();
    await looks_right(anna.page, 'address-edit-gone');
    assert.deepEqual(await addresses(server, 'Clara Carver'), []);
}, in_the_book);
