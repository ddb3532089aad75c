// SPDX-License-Identifier: MIT
// The stock room, in the words of those who work there.
export const in_the_stock_room = { program: 'HOLDFAST_STOCK_ROOM' };

// The numbers of the first product on the shelves.
export async function levels(server) {
    const rows = await server.query(
        'select quantity from stock_level where product_id = 1 order by shelf_id');
    return rows.map(({ quantity }) => quantity).join(' ');
}

export async function fills_in_a_transfer(tab, quantity, from, to) {
    await tab.field('From').selectOption(from);
    await tab.field('To').selectOption(to);
    await tab.field('How many').fill(quantity);
}
