// SPDX-License-Identifier: MIT
// The one row of the example's table, read and written behind the server's back.

export async function domain_object(server) {
    const [row] = await server.query('select counter, some_field_value from my_domain_object');
    return row;
}

export async function somebody_else_writes(server, values) {
    const assignments = Object.entries(values).map(([column, value]) => `${column} = '${value}'`);
    await server.query(`update my_domain_object set ${assignments.join(', ')}`);
}
