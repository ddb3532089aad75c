// SPDX-License-Identifier: MIT
// A story is a test in which a person uses the example in Chromium. It is told twice, with and
// without JavaScript, each time to a server of its own, and fails when the browser complains.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { start_chromium } from './chromium.mjs';
import { ConcurrencyPage } from './concurrency_page.mjs';
import { Server } from './server.mjs';

// One for all stories of a file that want the same of it.
const browsers = new Map();

async function browser_for(keeps_pages) {
    if (!browsers.has(keeps_pages)) browsers.set(keeps_pages, start_chromium({ keeps_pages }));
    return await browsers.get(keeps_pages);
}

after(async () => {
    for (const browser of browsers.values()) await (await browser).close();
});

// A person at a browser: cookies, tabs, and all that the browser complained about.
class Person {
    static async at(browser, server, options) {
        const person = new Person();
        person.server = server;
        person.complaints = [];
        person.context = await browser.newContext(options);
        person.context.setDefaultTimeout(60_000);
        person.context.on('console', (message) => {
            // The status of an answer is no complaint; a part of a page that is missing is, below.
            if (['error', 'warning'].includes(message.type()) &&
                !message.text().startsWith('Failed to load resource: the server responded')) {
                person.complaints.push(message.text());
            }
        });
        person.context.on('weberror', (error) => person.complaints.push(String(error.error())));
        person.context.on('response', (response) => {
            if (!response.request().isNavigationRequest() && response.status() >= 400) {
                person.complaints.push(`${response.status()} for ${response.url()}`);
            }
        });
        return person;
    }

    async opens_a_tab() {
        return await ConcurrencyPage.open(await this.context.newPage(), this.server.url);
    }

    // Does as a browser's "duplicate tab": shows the same answer of the server once more.
    async duplicates(tab) {
        const page = await this.context.newPage();
        const answer = { headers: tab.answer.headers(), body: await tab.answer.body() };
        await page.route(tab.answer.url(), (route) => route.fulfill(answer), { times: 1 });
        return await ConcurrencyPage.open(page, tab.answer.url());
    }

    async forgets_cached_pages(tab) {
        const browser = await this.context.newCDPSession(tab.page);
        await browser.send('Network.clearBrowserCache');
        await browser.detach();
    }

    // The tab that a link opens when it is clicked.
    async follows_into_a_new_tab(link) {
        const [page] = await Promise.all([this.context.waitForEvent('page'), link.click()]);
        await page.waitForLoadState();
        return new ConcurrencyPage(page);
    }
}

export function story(sentence, steps,
    { options = {}, scripts = [true, false], program = 'HOLDFAST_CONCURRENCY',
        keeps_pages = false } = {}) {
    for (const javaScriptEnabled of scripts) {
        const title = `${sentence} (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`;
        test(title, { timeout: 300_000 }, async () => {
            const server = await Server.start(program);
            const people = [];
            try {
                const somebody = async () => {
                    const person = await Person.at(await browser_for(keeps_pages), server,
                        { ...options, javaScriptEnabled });
                    people.push(person);
                    return person;
                };
                await steps({ server, person: await somebody(), somebody, javaScriptEnabled });
                assert.deepEqual(people.flatMap((person) => person.complaints), []);
            } finally {
                await Promise.all(people.map((person) => person.context.close()));
                await server.stop();
            }
        });
    }
}
