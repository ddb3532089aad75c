// SPDX-License-Identifier: MIT
// The page of the stock, in the words of those who use it.
import { Tab } from './tab.mjs';

export class RowsTab extends Tab {
    static async open(person) {
        const page = await person.context.newPage();
        await page.goto(person.server.url);
        return new RowsTab(page);
    }
}

export async function products(server) {
    const rows = await server.query('select name, quantity from product order by name');
    return rows.map(({ name, quantity }) => `${name} ${quantity}`).join(', ');
}
