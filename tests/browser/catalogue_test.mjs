// SPDX-License-Identifier: MIT
// Long lists and widgets, which need no script.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { eventually, press_until, press_until_it_leads } from './support/patience.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';
import { are_valid } from './support/validity.mjs';

const program = 'HOLDFAST_CATALOGUE';

async function names(page) {
    return await page.locator('tbody th').allInnerTexts();
}

const pages = { catalogue: '', nothing: '?search=none', widgets: 'widgets' };

story('The catalogue and the page of all widgets are valid HTML', async ({ person }) => {
    const texts = [];
    for (const path of Object.values(pages)) {
        const { answer } = await Tab.open(person, path);
        texts.push(await answer.text());
    }
    await are_valid(texts);
}, { program, scripts: [false] });

for (const [name, path] of Object.entries(pages)) {
    story(`The page ${name} looks right`, async ({ person }) => {
        const { page } = await Tab.open(person, path);
        await looks_right(page, name);
    }, { program });
}

story('A list is sorted, paged and searched, and Back leads back', async ({ person }) => {
    const { page } = await Tab.open(person);
    await page.getByRole('link', { name: 'Price in €' }).click();
    await page.getByRole('columnheader', { name: 'Price in €' })
        .and(page.locator('[aria-sort=ascending]')).waitFor();
    const cheapest = await names(page);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('11–20 of 72').waitFor();
    assert.notDeepEqual(await names(page), cheapest);
    await page.goBack();
    await page.getByText('1–10 of 72', { exact: true }).waitFor();
    assert.deepEqual(await names(page), cheapest);
    await page.getByLabel('Search for products').fill('hinge');
    await press_until_it_leads(page, 'Enter');
    await page.getByText('1–10 of 12').waitFor();
    assert.ok((await names(page)).every((name) => name.startsWith('Hinge')));
    assert.equal(await page.locator('[aria-sort=ascending]').innerText(), 'Price in € ▲');
}, { program });

story('A wide table is scrolled with the keyboard', async ({ person }) => {
    const { page } = await Tab.open(person, 'widgets');
    await page.setViewportSize({ width: 200, height: 800 });
    const table = page.getByRole('region', { name: 'Planets', exact: true });
    await table.focus();
    await press_until(page, 'ArrowRight',
        async () => await table.evaluate((element) => element.scrollLeft > 0));
}, { program });

story('A dialog asks before a button is pressed', async ({ server, person }) => {
    const tab = await Tab.open(person);
    const { page } = tab;
    const dialog = page.getByRole('dialog', { name: 'Remove these products?' });
    await tab.button('Remove what is sold out…').click();
    await dialog.waitFor();
    await looks_right(page, 'dialog');
    await tab.button('Keep them').click();
    await dialog.waitFor({ state: 'hidden' });
    await tab.button('Remove what is sold out…').click();
    await dialog.waitFor();
    await press_until(page, 'Escape', async () => await dialog.isHidden());
    const sold_out = 'select count(*) as count from product where stock = 0';
    assert.deepEqual(await server.query(sold_out), [{ count: 3 }]);
    await tab.button('Remove what is sold out…').click();
    assert.equal(await tab.press('Remove them'), 200);
    assert.deepEqual(await server.query(sold_out), [{ count: 0 }]);
}, { program });

story('One panel of an accordion is open at a time', async ({ person }) => {
    const { page } = await Tab.open(person, 'widgets');
    const first = page.getByText('Nothing.');
    const second = page.getByText('Whoever comes by.');
    await eventually(async () => await first.isVisible() && !await second.isVisible());
    await page.getByText('Who answers?').click();
    await second.waitFor();
    await first.waitFor({ state: 'hidden' });
}, { program });
