// SPDX-License-Identifier: MIT
// A developer has a page of the application open, and builds and starts the program again.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';

import { start_chromium } from './support/chromium.mjs';
import { eventually } from './support/patience.mjs';
import { Server } from './support/server.mjs';
import { are_valid } from './support/validity.mjs';

const longest = 60_000; // milliseconds, on a busy machine
const browser = await start_chromium();
after(() => browser.close());

// Tells the sentence of a page of the example that is open while its program runs in development.
function story(sentence, steps) {
    test(sentence, { timeout: 300_000 }, async () => {
        const server = await Server.start('HOLDFAST_CONCURRENCY', ['--development']);
        const page = await browser.newPage();
        page.setDefaultTimeout(longest);
        const complaints = [];
        page.on('console', (message) => {
            if (message.text().includes('Content Security Policy')) complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
        try {
            await page.goto(server.url);
            await page.evaluate(() => { window.is_first = true; });
            await steps({ server, page, value: page.getByLabel('Some value', { exact: true }) });
            assert.deepEqual(complaints, []);
        } finally {
            await page.close();
            await server.stop();
        }
    });
}

const is_first = async (page) => await page.evaluate(() => window.is_first === true);
const reload_link = (page) => page.getByRole('status').getByRole('link', { name: 'Reload' });

story('A page reloads when its program was started again', async ({ server, page }) => {
    await server.restart();
    await eventually(async () => !await is_first(page));
    assert.equal(await reload_link(page).count(), 0);
});

story('A page with typed text says that the program was started again, and keeps the text',
    async ({ server, page, value }) => {
        await value.fill('typed and not saved');
        await server.restart();
        await reload_link(page).waitFor();
        assert.equal(await value.inputValue(), 'typed and not saved');
        assert.ok(await is_first(page));

        page.on('dialog', (dialog) => dialog.accept());
        await reload_link(page).click();
        await eventually(async () => !await is_first(page));
    });

story('A page that answers a submission stays as it is', async ({ server, page, value }) => {
    await value.fill('x'.repeat(5));
    const other = await browser.newPage();
    other.setDefaultTimeout(longest);
    await other.goto(server.url);
    await other.getByRole('button', { name: 'Increment' }).click();
    await other.getByText('Counter: 1', { exact: true }).waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await server.restart();
    await reload_link(page).waitFor();
    assert.equal(await value.inputValue(), 'xxxxx');
});

test('The page of a failure is valid, accessible, and says what went wrong', { timeout: 300_000 },
    async () => {
        const server = await Server.start('HOLDFAST_MISTAKEN',
            ['--development', '--mistake', 'failure']);
        const page = await browser.newPage();
        page.setDefaultTimeout(longest);
        try {
            const answer = await page.goto(new URL('start', server.url).href);
            assert.equal(answer.status(), 500);
            await page.getByText('std::runtime_error').waitFor();
            await are_valid([await answer.text()]);
            await page.evaluate(axe.source);
            const { violations } = await page.evaluate(() => window.axe.run());
            assert.deepEqual(violations.map(({ id, help }) => [id, help]), []);
        } finally {
            await page.close();
            await server.stop();
        }
    });
