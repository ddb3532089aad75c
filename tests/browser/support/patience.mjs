// SPDX-License-Identifier: MIT
// A busy machine answers late. Nothing here waits for a time: what is awaited is looked for until it
// is there, and what a person would do again is done again.
import assert from 'node:assert/strict';

const longest = 60_000;
const pause = 50;
const long_enough = 10_000; // to see an effect, before one does it again

// Repeats a check, which throws or gives false as long as it does not hold.
export async function eventually(check) {
    const end = Date.now() + longest;
    for (;;) {
        try {
            const found = await check();
            assert.notEqual(found, false, 'it does not come about');
            return found;
        } catch (error) {
            if (Date.now() > end) throw error;
        }
        await new Promise((done) => setTimeout(done, pause));
    }
}

// Does something again, as a person would who sees no effect, until the condition holds.
export async function until(condition, action) {
    return await eventually(async () => {
        if (await condition()) return true; // perhaps by the last time
        await action();
        return await condition();
    });
}

// Presses a key until the condition holds.
export async function press_until(page, key, condition) {
    return await until(condition, () => page.keyboard.press(key));
}

// Presses a key until the focus is elsewhere.
export async function moves_focus(page, key = 'Tab') {
    await page.evaluate(() => { window.focused_before = document.activeElement; });
    await press_until(page, key, async () =>
        await page.evaluate(() => document.activeElement !== window.focused_before));
}

// Presses a key until the page begins to lead elsewhere.
export async function press_until_it_leads(page, key) {
    let leads = false;
    const remember = (request) => { leads ||= request.isNavigationRequest(); };
    page.on('request', remember);
    try {
        await eventually(async () => {
            await page.keyboard.press(key);
            const end = Date.now() + long_enough;
            while (!leads && Date.now() < end) await new Promise((done) => setTimeout(done, pause));
            return leads;
        });
    } finally {
        page.off('request', remember);
    }
}
