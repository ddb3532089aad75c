// SPDX-License-Identifier: MIT
// The comforts of JavaScript: a busy button, a question before typed text is lost,
// typed text offered back, the caret at the first problem.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';

import { domain_object, somebody_else_writes } from './support/domain_object.mjs';
import { drafts, keeps_no_draft, leaves, loses_a_tab, offer, offers_nothing }
    from './support/drafts.mjs';
import { eventually, moves_focus, press_until } from './support/patience.mjs';
import { story } from './support/story.mjs';

const scripts = [true];
const screenshots = process.env.HOLDFAST_SCREENSHOTS ?? 'screenshots';

async function is_focused(locator) {
    return await locator.evaluate((element) => element === document.activeElement);
}

// Holds submissions back until they are let go, and counts all of them, also those that the browser
// gave up.
async function hold_submissions(page) {
    const held = { count: 0 };
    const released = new Promise((resolve) => { held.let_go = resolve; });
    page.page.on('request', (request) => {
        if (request.method() !== 'POST') return;
        ++held.count;
        held.sent = request.postData();
    });
    await page.page.route('**/*', async (route) => {
        if (route.request().method() === 'POST') await released;
        await route.continue();
    });
    return held;
}

// Clicks twice as fast as a person does, without waiting for anything.
async function double_clicks(page, name) {
    const { x, y, width, height } = await page.button(name).boundingBox();
    const browser = await page.page.context().newCDPSession(page.page);
    for (const clickCount of [1, 2]) {
        for (const type of ['mousePressed', 'mouseReleased']) {
            await browser.send('Input.dispatchMouseEvent', { type, clickCount, button: 'left',
                x: x + width / 2, y: y + height / 2 });
        }
    }
}

// Clicks without waiting for the page that answers, and gives the buttons that are busy then.
async function clicks(page, ...names) {
    const browser = await page.page.context().newCDPSession(page.page);
    const click = (name) => `[...document.querySelectorAll('button')]
        .find((button) => button.textContent === '${name}').click();`;
    const { result } = await browser.send('Runtime.evaluate', {
        expression: `${names.map(click).join('')}
            [...document.querySelectorAll('[aria-busy=true]')].map((button) => button.innerText)`,
        returnByValue: true,
    });
    return result.value;
}

story('The pressed button is busy while the answer is awaited', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    const held = await hold_submissions(page);
    assert.deepEqual(await clicks(page, 'Increment'), ['Increment']);
    held.let_go();
    await page.shows_counter(1);
    assert.match(held.sent, /simple_form\.event\.increment\./);
    assert.deepEqual(await clicks(page), []);
    assert.equal((await domain_object(server)).counter, 1);
}, { scripts });

story('The second half of a double click sends nothing', async ({ person }) => {
    const page = await person.opens_a_tab();
    const held = await hold_submissions(page);
    await double_clicks(page, 'Increment');
    held.let_go();
    await page.shows_counter(1);
    assert.equal(held.count, 1);
}, { scripts });

story('A second press while the answer is awaited is sent, and counts once',
    async ({ server, person }) => {
        const page = await person.opens_a_tab();
        const held = await hold_submissions(page);
        // The page does it itself: nobody can ask a page while it waits for another one.
        await page.button('Increment').evaluate((button) => {
            setTimeout(() => button.click());
            setTimeout(() => button.click(), 1_000);
        });
        await eventually(() => held.count === 2);
        held.let_go();
        await page.shows_counter(1);
        assert.equal((await domain_object(server)).counter, 1);
    }, { scripts });

story('Who stopped waiting presses again at once', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    const held = await hold_submissions(page);
    const browser = await page.page.context().newCDPSession(page.page);
    await page.some_value.fill('typed');
    await page.button('Submit').evaluate((button) => { setTimeout(() => button.click()); });
    await eventually(() => held.count === 1);
    await browser.send('Page.stopLoading'); // as the browser's own button does
    await page.page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    await page.button('Submit').evaluate((button) => { setTimeout(() => button.click()); });
    await eventually(() => held.count === 2);
    held.let_go();
    await eventually(async () =>
        assert.equal((await domain_object(server)).some_field_value, 'typed'));
    await keeps_no_draft(page);
}, { scripts });

story('Leaving a page with unsaved text asks, and one can stay', async ({ person }) => {
    const page = await person.opens_a_tab();
    await page.some_value.pressSequentially('typed');
    assert.deepEqual(await leaves(page, 'dismiss'), ['beforeunload']);
    assert.equal(await page.typed(), 'typed123');
    assert.deepEqual(await leaves(page), ['beforeunload']);
}, { scripts });

story('Leaving does not ask when the text is as it came', async ({ person }) => {
    const page = await person.opens_a_tab();
    await page.some_value.pressSequentially('x');
    await press_until(page.page, 'Backspace', async () => await page.typed() === '123');
    assert.deepEqual(await leaves(page), []);
}, { scripts });

story('Neither Submit nor Reset input asks', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    const questions = [];
    page.page.on('dialog', async (dialog) => {
        questions.push(dialog.type());
        await dialog.accept();
    });
    await page.some_value.pressSequentially('typed');
    await somebody_else_writes(server, { counter: 1 });
    assert.equal(await page.press('Submit'), 409);
    await page.some_value.pressSequentially('more');
    assert.equal(await page.status_after(() => page.reset_input.click()), 200);
    assert.deepEqual(questions, []);
    await keeps_no_draft(page);
    await offers_nothing(page);
}, { scripts });

story('Text of a tab that was closed is offered back, and put back on request',
    async ({ server, person }) => {
        await loses_a_tab(person, 'typed');
        const page = await person.opens_a_tab();
        await offer(page).getByText(/^You typed text here on .* that was not saved\.$/).waitFor();
        assert.equal(await page.typed(), '123');

        await page.button('Put it back').click();
        assert.equal(await page.typed(), 'typed');
        assert.ok(await is_focused(page.some_value));
        await offer(page).waitFor({ state: 'detached' });
        assert.equal(await page.press('Submit'), 200);
        assert.equal((await domain_object(server)).some_field_value, 'typed');
        await keeps_no_draft(page);
    }, { scripts });

story('Text that was put back and lost again is offered again', async ({ person }) => {
    await loses_a_tab(person, 'typed');
    const page = await person.opens_a_tab();
    await page.button('Put it back').click();
    await page.page.close();
    const again = await person.opens_a_tab();
    await again.button('Put it back').click();
    assert.equal(await again.typed(), 'typed');
}, { scripts });

story('Text that was discarded is not offered again', async ({ person }) => {
    await loses_a_tab(person, 'typed');
    const page = await person.opens_a_tab();
    await page.button('Discard').click();
    await offer(page).waitFor({ state: 'detached' });
    assert.equal(await page.typed(), '123');
    await page.page.reload();
    await offers_nothing(page);
}, { scripts });

story('Texts of several tabs are offered in turn, the newest first', async ({ person }) => {
    await loses_a_tab(person, 'first');
    await loses_a_tab(person, 'second');
    const page = await person.opens_a_tab();
    await page.button('Put it back').click();
    assert.equal(await page.typed(), 'second');
    await offer(page).getByText('Some value is now second; you typed first').waitFor();
    await page.button('Put mine there').click();
    assert.equal(await page.typed(), 'first');
}, { scripts });

story('Text that was saved is not offered', async ({ person }) => {
    const page = await person.opens_a_tab();
    await page.some_value.fill('typed');
    assert.equal(await page.press('Submit'), 200);
    await keeps_no_draft(page);
    await offers_nothing(page);
}, { scripts });

story('Text that is already what is saved is not offered', async ({ server, person }) => {
    await loses_a_tab(person, 'typed');
    await somebody_else_writes(server, { some_field_value: 'typed' });
    const page = await person.opens_a_tab();
    await offers_nothing(page);
    await keeps_no_draft(page);
}, { scripts });

story('Text that stands in another open tab is not offered', async ({ person }) => {
    const first = await person.opens_a_tab();
    await first.some_value.fill('typed');
    await offers_nothing(await person.opens_a_tab());
}, { scripts });

story('Text older than 30 days is forgotten', async ({ person }) => {
    await loses_a_tab(person, 'typed');
    const page = await person.opens_a_tab();
    await page.button('Discard').waitFor();
    await page.page.evaluate(() => {
        for (const [name, text] of Object.entries(localStorage)) {
            const draft = JSON.parse(text);
            draft.time -= 31 * 24 * 60 * 60 * 1000;
            localStorage.setItem(name, JSON.stringify(draft));
        }
    });
    await page.page.reload();
    await offers_nothing(page);
    await keeps_no_draft(page);
}, { scripts });

story('Over a value that changed meanwhile, text is put only on request, with both in view',
    async ({ server, person }) => {
        await loses_a_tab(person, 'mine');
        await somebody_else_writes(server, { some_field_value: 'theirs' });
        const page = await person.opens_a_tab();
        await offer(page).getByText('Some value is now theirs; you typed mine').waitFor();
        assert.equal(await page.button('Put it back').count(), 0);
        assert.equal(await page.typed(), 'theirs');

        await page.button('Put mine there').click();
        assert.equal(await page.press('Submit'), 200);
        assert.equal((await domain_object(server)).some_field_value, 'mine');
    }, { scripts });

story('Text typed after the offer is not put aside unseen', async ({ person }) => {
    await loses_a_tab(person, 'typed before');
    const page = await person.opens_a_tab();
    await page.button('Put it back').waitFor();
    await page.some_value.fill('typed now');
    await page.button('Put it back').click();
    assert.equal(await page.typed(), 'typed now');
    await offer(page).getByText('Some value is now typed now; you typed typed before').waitFor();
}, { scripts });

story('Text of a refused page is offered once it was left', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.some_value.fill('mine');
    await somebody_else_writes(server, { some_field_value: 'theirs' });
    assert.equal(await page.press('Submit'), 409);
    await offers_nothing(page);
    assert.equal((await drafts(page)).length, 1);
    await page.some_value.fill('mine, too');
    assert.equal((await drafts(page)).length, 1);
    await page.page.close();

    const afresh = await person.opens_a_tab();
    await offer(afresh).getByText('Some value is now theirs; you typed mine, too').waitFor();
    await offer(afresh).getByText('that was not saved.').waitFor();
    await afresh.button('Discard').click();
    await offers_nothing(afresh);
}, { scripts });

story('What a refused page saved in the end is not offered', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.some_value.fill('mine');
    await somebody_else_writes(server, { some_field_value: 'theirs' });
    assert.equal(await page.press('Submit'), 409);
    assert.equal(await page.press('Submit'), 200);
    await keeps_no_draft(page);
    await somebody_else_writes(server, { some_field_value: 'theirs again' });
    await offers_nothing(await person.opens_a_tab());
}, { scripts });

story('A refused page has its alert focused', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.some_value.fill('typed');
    await somebody_else_writes(server, { counter: 1 });
    assert.equal(await page.press('Submit'), 409);
    await eventually(() => is_focused(page.alert));
    await moves_focus(page.page);
    assert.ok(await is_focused(page.reset_input));
}, { scripts });

story('An invalid input of a refused page is focused', async ({ server, person }) => {
    const page = await person.opens_a_tab();
    await page.page.route('**/*', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(' name="simple_form.some_field_value.', ' aria-invalid="true"$&');
        await route.fulfill({ response: answer, body });
    });
    await somebody_else_writes(server, { counter: 1 });
    assert.equal(await page.press('Submit'), 409);
    await eventually(() => is_focused(page.some_value));
}, { scripts });

for (const width of [375, 1280]) {
    story(`The offer of lost text looks right at ${width} pixels`, async ({ server, person }) => {
        await loses_a_tab(person, 'a rather long text of mine that has to fit somewhere '.repeat(9));
        await somebody_else_writes(server, { some_field_value: 'x'.repeat(60) });
        const { page } = await person.opens_a_tab();
        await page.getByRole('button', { name: 'Put mine there' }).waitFor();
        await mkdir(screenshots, { recursive: true });
        await page.screenshot({ path: join(screenshots, `offer-${width}.png`), fullPage: true });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width,
            'one has to scroll sideways');
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    }, { scripts, options: { viewport: { width, height: 800 } } });
}
