// SPDX-License-Identifier: MIT
// The page of the stock, in the words of those who use it.
import { Tab } from './tab.mjs';

export class StockTab extends Tab {
    static async open(person) {
        const page = await person.context.newPage();
        await page.goto(person.server.url);
        return new StockTab(page);
    }

    field(name) {
        return this.page.getByLabel(name, { exact: true });
    }

    // What can be typed into now, in the name that people know it by.
    async focused() {
        return await this.page.evaluate(() =>
            document.activeElement.labels?.[0]?.textContent.trim() ?? '');
    }

    async type(text) {
        await this.page.keyboard.type(text);
    }

    // Goes on with the Tab key until that has the focus.
    async tab_to(name) {
        for (let i = 0; i < 40; ++i) {
            const found = await this.page.evaluate(() => {
                const element = document.activeElement;
                return (element.labels?.[0] ?? element).textContent.trim();
            });
            if (found === name) return;
            await this.page.keyboard.press('Tab');
        }
        throw new Error(`the Tab key does not lead to ${name}`);
    }

    async press_key(key) {
        return await this.status_after(() => this.page.keyboard.press(key));
    }
}

export async function products(server) {
    const rows = await server.query('select name, quantity from product order by name');
    return rows.map(({ name, quantity }) => `${name} ${quantity}`).join(', ');
}
