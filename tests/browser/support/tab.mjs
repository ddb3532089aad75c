// SPDX-License-Identifier: MIT
// A page open in a tab, as far as all pages with forms are alike.
import { press_until, press_until_it_leads, until } from './patience.mjs';

const typing_ends = 1_100; // milliseconds, until what is typed into a select begins anew

export class Tab {
    static async open(person, path = '') {
        const page = await person.context.newPage();
        const answer = await page.goto(new URL(path, person.server.url).href);
        return new Tab(page, answer);
    }

    constructor(page, answer) {
        this.page = page;
        this.answer = answer;
        this.alert = page.getByRole('alert');
        this.reset_input = page.getByRole('link', { name: 'Reset input' })
            .or(page.getByRole('button', { name: 'Reset input' }));
    }

    button(name) {
        return this.page.getByRole('button', { name, exact: true });
    }

    field(name) {
        return this.page.getByLabel(name, { exact: true });
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

    // The inputs that can be typed into now, by the names that people know.
    async focused() {
        return await this.page.evaluate(() =>
            document.activeElement.labels?.[0]?.textContent.trim() ?? '');
    }

    // Types in place of what is in the input that has the focus.
    async replace(text) {
        await until(async () => text === await this.page.evaluate(() => document.activeElement.value),
            async () => {
                await this.page.keyboard.press('Control+A');
                await this.page.keyboard.type(text);
            });
    }

    async type(text) {
        await this.page.keyboard.type(text);
    }

    // Goes on with the Tab key until that has the focus.
    async tab_to(name) {
        await press_until(this.page, 'Tab', async () => name === await this.page.evaluate(() => {
            const element = document.activeElement;
            return (element.labels?.[0] ?? element).textContent.trim();
        }));
    }

    // Chooses from the select that has the focus by typing: who types too slowly begins again.
    async choose(text) {
        const chosen = async () => await this.page.evaluate(() =>
            document.activeElement.selectedOptions[0]?.textContent.trim() ?? '');
        let is_first = true;
        await until(async () => (await chosen()).startsWith(text), async () => {
            if (!is_first) await this.page.waitForTimeout(typing_ends);
            is_first = false;
            await this.page.keyboard.type(text);
        });
    }

    async press_key(key) {
        return await this.status_after(() => press_until_it_leads(this.page, key));
    }
}
