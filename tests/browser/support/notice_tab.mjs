// SPDX-License-Identifier: MIT
// The page of the notice board, in the words of those who use it.
import assert from 'node:assert/strict';

import { Tab } from './tab.mjs';

export class NoticeTab extends Tab {
    // Logs in as that account and opens the notice.
    static async open(person, account) {
        const page = await person.context.newPage();
        await page.goto(new URL('login', person.server.url).href);
        const tab = new NoticeTab(page);
        assert.equal(await tab.log_in(account), 200);
        return tab;
    }

    constructor(page) {
        super(page);
        this.title = page.getByLabel('Title', { exact: true });
        this.category = page.getByLabel('Category', { exact: true });
        this.text = page.getByLabel('Text', { exact: true });
    }

    async log_in(account, password = 'demo') {
        await this.page.getByLabel('Name').fill(account);
        await this.page.getByLabel('Password').fill(password);
        return await this.press('Log in');
    }
}

export async function notice(server) {
    const [row] = await server.query('select title, category, body from notice');
    return row;
}
