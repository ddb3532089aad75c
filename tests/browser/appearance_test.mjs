// SPDX-License-Identifier: MIT
// Each kind of page fits on a telephone, has nothing that axe objects to, and is photographed.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';

import { somebody_else_writes } from './support/domain_object.mjs';
import { story } from './support/story.mjs';

const screenshots = process.env.HOLDFAST_SCREENSHOTS ?? 'screenshots';

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
    for (const width of [375, 1280]) {
        story(`The ${name} page looks right at ${width} pixels`, async ({ person, javaScriptEnabled }) => {
            const { page } = await open(person);
            const scripts = javaScriptEnabled ? 'with' : 'without';
            await mkdir(screenshots, { recursive: true });
            await page.screenshot({
                path: join(screenshots, `${name}-${width}-${scripts}-javascript.png`),
                fullPage: true,
            });
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width,
                'one has to scroll sideways');

            if (!javaScriptEnabled) return; // axe needs it
            await page.evaluate(axe.source);
            const { violations } = await page.evaluate(() => globalThis.axe.run());
            assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
        }, { options: { viewport: { width, height: 800 } } });
    }
}
