// SPDX-License-Identifier: MIT
// The ready pages of records: a list, and an address to add, edit and delete.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';
import { are_valid } from './support/validity.mjs';

const in_the_book = { program: 'HOLDFAST_READY_ADDRESS_BOOK' };

async function add(tab, entries) {
    await tab.page.goto(new URL('/new', tab.page.url()).href);
    for (const [label, text] of Object.entries(entries)) await tab.field(label).fill(text);
    assert.equal(await tab.press('Add'), 200);
}

const zora = { 'Name': 'Zora Zimmer', 'E-mail': 'anna@example.org', 'Notes': 'Knocks twice.' };
const anna = { 'Name': 'Anna Abbott', 'E-mail': 'zora@example.org', 'Birthday': '1984-02-29' };

async function names(page) {
    return await page.getByRole('rowheader').allInnerTexts();
}

story('The ready pages look right and are valid HTML', async ({ person }) => {
    const tab = await Tab.open(person);
    await looks_right(tab.page, 'ready-addresses-none');
    await add(tab, zora);
    const texts = [];
    for (const [name, path] of Object.entries({
        'ready-addresses': '', 'ready-addresses-found': '?search=zora&sort=email',
        'ready-address-new': 'new', 'ready-address-edit': '1', 'ready-address-delete': '1/delete',
    })) {
        const { page, answer } = await Tab.open(person, path);
        assert.equal(answer.status(), 200);
        texts.push(await answer.text());
        await looks_right(page, name);
    }
    await are_valid(texts);
}, in_the_book);

story('An address has its ready pages for the keyboard alone', async ({ person, server }) => {
    const tab = await Tab.open(person);
    const { page } = tab;
    await tab.tab_to('Add an address');
    assert.equal(await tab.press_key('Enter'), 200);
    await tab.tab_to('Name');
    await tab.type('Zora Zimmer');
    await tab.tab_to('E-mail');
    await tab.type('zora@example.org');
    assert.equal(await tab.press_key('Enter'), 200);
    await page.getByRole('heading', { name: 'Addresses' }).waitFor();

    await tab.tab_to('Search in Name, E-mail, Telephone, Notes');
    await tab.type('zora');
    assert.equal(await tab.press_key('Enter'), 200);
    await tab.tab_to('Zora Zimmer');
    assert.equal(await tab.press_key('Enter'), 200);
    await page.getByRole('heading', { name: 'Edit Zora Zimmer' }).waitFor();
    await tab.tab_to('Notes');
    await tab.type('Knocks twice.');
    await tab.tab_to('Save');
    assert.equal(await tab.press_key('Space'), 200);
    await page.getByRole('heading', { name: 'Addresses' }).waitFor();
    assert.deepEqual(await server.query('select name, email, notes from address'),
        [{ name: 'Zora Zimmer', email: 'zora@example.org', notes: 'Knocks twice.' }]);

    await tab.tab_to('Zora Zimmer');
    assert.equal(await tab.press_key('Enter'), 200);
    await tab.tab_to('Delete…');
    assert.equal(await tab.press_key('Enter'), 200);
    await page.getByText('What is deleted is gone for good').waitFor();
    await tab.tab_to('Delete');
    assert.equal(await tab.press_key('Enter'), 200);
    assert.deepEqual(await server.query('select name from address'), []);
}, in_the_book);

story('The ready list is sorted with the keyboard, and Back leads back', async ({ person }) => {
    const tab = await Tab.open(person);
    const { page } = tab;
    await add(tab, zora);
    await add(tab, anna);
    assert.deepEqual(await names(page), ['Anna Abbott', 'Zora Zimmer']);
    await tab.tab_to('E-mail');
    assert.equal(await tab.press_key('Enter'), 200);
    await page.getByRole('columnheader', { name: 'E-mail' })
        .and(page.locator('[aria-sort=ascending]')).waitFor();
    assert.deepEqual(await names(page), ['Zora Zimmer', 'Anna Abbott']);
    await page.goBack();
    await page.getByRole('columnheader', { name: 'Name' })
        .and(page.locator('[aria-sort=ascending]')).waitFor();
    assert.deepEqual(await names(page), ['Anna Abbott', 'Zora Zimmer']);
}, in_the_book);

story('A ready page keeps the text for an address that another has changed',
    async ({ somebody, server }) => {
        const first = await Tab.open(await somebody());
        await add(first, zora);
        await first.page.goto(new URL('/1', server.url).href);
        const second = await Tab.open(await somebody(), '1');
        await second.field('Telephone').fill('+44 20 7946 0999');
        assert.equal(await second.press('Save'), 200);
        await first.field('Notes').fill('Moves soon.');
        assert.equal(await first.press('Save'), 409);
        assert.equal(await first.field('Notes').inputValue(), 'Moves soon.');
        await looks_right(first.page, 'ready-address-edit-refused');
        assert.equal(await first.press('Save'), 200);
        assert.deepEqual(await server.query('select telephone, notes from address'),
            [{ telephone: '+44 20 7946 0999', notes: 'Moves soon.' }]);
    }, in_the_book);
