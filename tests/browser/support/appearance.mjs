// SPDX-License-Identifier: MIT
// Whether a page fits on a telephone and on a desk, and has nothing that axe objects to.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';

const screenshots = process.env.HOLDFAST_SCREENSHOTS ?? 'screenshots';

// Photographs the page at both widths.
export async function looks_right(page, name) {
    const has_scripts = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
    await mkdir(screenshots, { recursive: true });
    for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.screenshot({
            path: join(screenshots,
                `${name}-${width}-${has_scripts ? 'with' : 'without'}-javascript.png`),
            fullPage: true,
        });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width,
            'one has to scroll sideways');
        if (!has_scripts) continue; // axe needs them
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    }
}
