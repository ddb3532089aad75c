// SPDX-License-Identifier: MIT
// Several people with accounts of their own at one notice.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { NoticeTab, notice } from './support/notice_tab.mjs';
import { press_until } from './support/patience.mjs';
import { Server } from './support/server.mjs';
import { story } from './support/story.mjs';

const at_the_board = { program: 'HOLDFAST_NOTICE_BOARD' };

story('Who is not logged in is led to the login, and a wrong password is not shown again',
    async ({ person, server }) => {
        const page = await person.context.newPage();
        const answer = await page.goto(server.url);
        assert.equal(answer.status(), 401);
        await looks_right(page, 'unauthorized');
        await page.getByRole('link', { name: 'Log in' }).click();
        const tab = new NoticeTab(page);
        assert.equal(await tab.log_in('anna', 'a wrong password'), 422);
        assert.equal(await page.getByLabel('Name').inputValue(), 'anna');
        assert.ok(!(await page.content()).includes('a wrong password'));
        await looks_right(page, 'login');
        assert.equal(await tab.log_in('anna'), 200);
        await page.getByText('You are anna, and may change this notice.').waitFor();
    }, at_the_board);

story('A double click on the login logs in', async ({ person, server }) => {
    const page = await person.context.newPage();
    await page.goto(new URL('login', server.url).href);
    await page.getByLabel('Name').fill('anna');
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Log in' }).dblclick();
    await page.getByText('You are anna, and may change this notice.').waitFor();
}, at_the_board);

story('Who guesses a password has to wait, and the owner at a known browser has not',
    async ({ somebody, server }) => {
        const anna = await NoticeTab.open(await somebody(), 'anna');
        const stranger = await somebody();
        const tab = new NoticeTab(await stranger.context.newPage());
        await tab.page.goto(new URL('login', server.url).href);
        const statuses = new Set();
        while (!statuses.has(429)) statuses.add(await tab.log_in('anna', 'a wrong password'));
        assert.deepEqual(statuses, new Set([422, 429]));
        assert.match(await tab.alert.innerText(), /try again in \d+ seconds?/);
        assert.equal(await tab.page.getByLabel('Name').inputValue(), 'anna');
        await looks_right(tab.page, 'guessing');
        assert.equal(await anna.press('Log out'), 200);
        assert.equal(await anna.log_in('anna'), 200);
        await anna.page.getByText('You are anna, and may change this notice.').waitFor();
    }, at_the_board);

story('Two applications on one host do not end each other\'s sessions',
    async ({ person }) => {
        const tab = await NoticeTab.open(person, 'anna');
        const other = await Server.start('HOLDFAST_NOTICE_BOARD');
        try {
            const at_the_other = await NoticeTab.open({ context: person.context, server: other },
                'bert');
            await at_the_other.page.getByText('You are bert').waitFor();
            await tab.title.fill('Saved by anna');
            assert.equal(await tab.press('Save'), 200);
            await tab.page.getByText('You are anna').waitFor();
            assert.equal(await at_the_other.press('Log out'), 200);
            await tab.page.reload();
            await tab.page.getByText('You are anna').waitFor();
        } finally {
            await other.stop();
        }
    }, at_the_board);

story('Who accepts no cookies is told that they are needed, and loses nothing',
    async ({ person, server }) => {
        const page = await person.context.newPage();
        await page.goto(new URL('login', server.url).href);
        const tab = new NoticeTab(page);
        for (let attempt = 0; attempt < 2; ++attempt) {
            await person.context.clearCookies();
            assert.equal(await tab.log_in('anna'), 403);
            assert.match(await tab.alert.innerText(), /Allow cookies for this site/);
            assert.equal(await page.getByLabel('Name').inputValue(), 'anna');
        }
        assert.equal(await tab.log_in('anna'), 200);
        await page.getByText('You are anna, and may change this notice.').waitFor();
    }, at_the_board);

story('Who logs out in one tab loses nothing in another', async ({ person, server }) => {
    const tab = await NoticeTab.open(person, 'anna');
    const other = new NoticeTab(await person.context.newPage());
    await other.page.goto(server.url);
    await tab.title.fill('Typed before the logout');
    assert.equal(await other.press('Log out'), 200);
    await tab.page.evaluate(() => { window.onbeforeunload = null; });
    assert.equal(await tab.press('Save'), 401);
    await tab.page.getByText('Typed before the logout').waitFor();
    assert.equal((await notice(server)).title, 'Fire drill');
    await looks_right(tab.page, 'logged-out');
    await other.log_in('anna');
    assert.equal(await tab.press('Try again'), 200);
    assert.equal((await notice(server)).title, 'Typed before the logout');
}, at_the_board);

story('A reader sees the notice and cannot change it', async ({ person }) => {
    const tab = await NoticeTab.open(person, 'carla');
    assert.ok(await tab.title.isDisabled());
    assert.ok(await tab.button('Save').isDisabled());
    await looks_right(tab.page, 'reader');
}, at_the_board);

story('Changes that do not meet are merged, and the second one is told',
    async ({ somebody, server }) => {
        const anna = await NoticeTab.open(await somebody(), 'anna');
        const bert = await NoticeTab.open(await somebody(), 'bert');
        await bert.category.selectOption('Canteen');
        await bert.text.fill('On Tuesday at ten.\nLeave by the north gate.\nWait for the count.');
        assert.equal(await bert.press('Save'), 200);
        await anna.text.fill('On Monday at ten.\nLeave by the north gate.\nWait for the all-clear.');
        assert.equal(await anna.press('Save'), 200);
        await anna.page.getByText('Saved. Meanwhile others changed:').waitFor();
        await anna.page.getByText('Category is now Canteen').waitFor();
        await looks_right(anna.page, 'merged');
        assert.deepEqual(await notice(server), {
            title: 'Fire drill',
            category: 'canteen',
            body: 'On Tuesday at ten.\nLeave by the north gate.\nWait for the all-clear.',
        });
    }, at_the_board);

story('A conflict is settled by keyboard alone', async ({ somebody, server }) => {
    const anna = await NoticeTab.open(await somebody(), 'anna');
    const bert = await NoticeTab.open(await somebody(), 'bert');
    await bert.category.selectOption('Canteen');
    await bert.text.fill('On Tuesday at ten.\nLeave by the north gate.\nWait for the count.');
    assert.equal(await bert.press('Save'), 200);

    await anna.category.selectOption('Office');
    await anna.text.fill('On Friday at ten.\nLeave by the north gate.\nWait for the count.');
    assert.equal(await anna.press('Save'), 409);
    const told = await anna.alert.innerText();
    assert.match(told, /^Some data changed since you opened this page/);
    assert.match(told, /Category was “?Plant”?, is now “?Canteen”?; you typed “?Office”?/);
    assert.equal(await anna.category.inputValue(), 'office');
    await looks_right(anna.page, 'conflict');

    const current = anna.page.getByRole('radio', { name: 'The current one: Canteen' });
    const has_focus = (control) => async () =>
        await control.evaluate((element) => element === document.activeElement);
    const mine = anna.page.getByRole('radio', { name: /^Mine/ }).first();
    await press_until(anna.page, 'Tab', has_focus(mine));
    await press_until(anna.page, 'ArrowDown', async () => await current.isChecked());
    await press_until(anna.page, 'Tab', has_focus(anna.button('Save')));
    assert.equal(await anna.press_key('Enter'), 200);
    assert.deepEqual(await notice(server), {
        title: 'Fire drill',
        category: 'canteen',
        body: 'On Friday at ten.\nLeave by the north gate.\nWait for the count.',
    });
}, at_the_board);
