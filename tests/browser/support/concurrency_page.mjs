// SPDX-License-Identifier: MIT
// The page of the example, in the words of those who use it.
import assert from 'node:assert/strict';

export class ConcurrencyPage {
    static async open(page, url) {
        const answer = await page.goto(url);
        assert.equal(answer.status(), 200);
        return new ConcurrencyPage(page, answer);
    }

    constructor(page, answer) {
        this.page = page;
        this.answer = answer;
        this.some_value = page.getByLabel('Some value', { exact: true });
        this.alert = page.getByRole('alert');
        this.link_to_another_tab = page.getByRole('link', { name: 'Open another tab...' });
        this.reset_input = page.getByRole('link', { name: 'Reset input' })
            .or(page.getByRole('button', { name: 'Reset input' }));
        this.seal = page.locator('form input[type=hidden]');
    }

    button(name) {
        return this.page.getByRole('button', { name, exact: true });
    }

    // One of the pair that a refused page offers beside an input.
    choice(name) {
        return this.page.getByRole('radio', { name });
    }

    // Presses a button and gives the status of the page that answers, after redirects.
    async press(name) {
        return await this.status_after(() => this.button(name).click());
    }

    async status_after(action) {
        const answers = [];
        const remember = (response) => {
            const request = response.request();
            const shown = request.isNavigationRequest() && request.frame() === this.page.mainFrame();
            if (shown && (response.status() < 300 || response.status() > 399)) answers.push(response);
        };
        this.page.on('response', remember);
        await Promise.all([this.page.waitForEvent('load'), action()]);
        this.page.off('response', remember);
        return answers.at(-1)?.status();
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
