// SPDX-License-Identifier: MIT
// The page of the example, in the words of those who use it.
import assert from 'node:assert/strict';

import { Tab } from './tab.mjs';

export class ConcurrencyPage extends Tab {
    static async open(page, url) {
        const answer = await page.goto(url);
        assert.equal(answer.status(), 200);
        return new ConcurrencyPage(page, answer);
    }

    constructor(page, answer) {
        super(page, answer);
        this.some_value = page.getByLabel('Some value', { exact: true });
        this.link_to_another_tab = page.getByRole('link', { name: 'Open another tab...' });
        this.seal = page.locator('form input[type=hidden]');
    }

    async shows_counter(count) {
        await this.page.getByText(`Counter: ${count}`, { exact: true }).waitFor();
    }

    async typed() {
        return await this.some_value.inputValue();
    }

    async sealed() {
        return await this.seal.inputValue();
    }

    async alert_says(...texts) {
        const said = (await this.alert.allInnerTexts()).join('\n');
        for (const text of texts) assert.ok(said.includes(text), `'${text}' is not in: ${said}`);
    }
}
