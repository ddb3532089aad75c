// SPDX-License-Identifier: MIT
// Each kind of page fits on a telephone, has nothing that axe objects to, and is photographed.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { somebody_else_writes } from './support/domain_object.mjs';
import { story } from './support/story.mjs';

const pages = {
    async fresh(person) {
        return await person.opens_a_tab();
    },
    async refused(person) {
        const page = await person.opens_a_tab();
        await page.some_value.fill('typed by me, a rather long text that has to fit somewhere');
        await somebody_else_writes(person.server, { counter: 1, some_field_value: 'x'.repeat(60) });
        assert.equal(await page.press('Submit'), 409);
        return page;
    },
    async missing(person) {
        const page = await person.opens_a_tab();
        const response = await page.page.goto(new URL('elsewhere', person.server.url).href);
        assert.equal(response.status(), 404);
        return page;
    },
};

for (const [name, open] of Object.entries(pages)) {
    story(`The ${name} page looks right`, async ({ person }) => {
        const { page } = await open(person);
        await looks_right(page, name);
    });
}
