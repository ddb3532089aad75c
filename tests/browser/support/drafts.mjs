// SPDX-License-Identifier: MIT
// The typed text that the browser keeps, and the page's words about it.
import assert from 'node:assert/strict';

import { eventually } from './patience.mjs';

export const offer = (page) => page.page.locator('.holdfast-draft');

// Leaves the page as a person would; gives the questions that were asked.
export async function leaves(page, answer = 'accept') {
    const questions = [];
    const reply = async (dialog) => {
        questions.push(dialog.type());
        await dialog[answer]();
    };
    page.page.on('dialog', reply);
    const elsewhere = new URL('elsewhere', page.page.url()).href;
    await page.page.goto(elsewhere).catch((error) => {
        if (answer === 'accept') throw error;
    });
    page.page.off('dialog', reply);
    return questions;
}

// Types and closes the tab without saving.
export async function loses_a_tab(person, text) {
    const page = await person.opens_a_tab();
    await page.some_value.fill(text);
    await page.page.close();
}

// After this, whatever is offered would have been offered: the page has done the like several times.
export async function settles(page) {
    await page.page.evaluate(async () => {
        for (let i = 0; i < 3; ++i) {
            await navigator.locks.query();
            await fetch(`/-/saved?instance=${'0'.repeat(32)}`).catch(() => {});
            await new Promise((done) => setTimeout(done, 50));
        }
    });
}

export async function offers_nothing(page) {
    await settles(page);
    assert.equal(await offer(page).count(), 0);
}

export async function drafts(page) {
    return await page.page.evaluate(() =>
        Object.keys(localStorage).filter((name) => name.startsWith('holdfast ')));
}

export async function keeps_no_draft(page) {
    await eventually(async () => assert.deepEqual(await drafts(page), []));
}
