// SPDX-License-Identifier: MIT
// A saved submission is never called unsaved, by whatever way one comes back to it; and what is not
// known to be unsaved is not called so.
import assert from 'node:assert/strict';

import { drafts, keeps_no_draft, leaves, offer, offers_nothing, settles }
    from './support/drafts.mjs';
import { eventually } from './support/patience.mjs';
import { story } from './support/story.mjs';
import { Tab } from './support/tab.mjs';

const scripts = [true];
const unknown = 'It is not known whether it was saved';

async function types_and_saves(person) {
    const tab = await new_address(person, 'Zora');
    assert.equal(await tab.press('Add'), 200);
    return tab;
}

// The form that each time adds another address; what is saved has a page of its own.
async function new_address(person, name = '') {
    const tab = await Tab.open(person, 'new');
    if (name !== '') await tab.field('Name').fill(name);
    return tab;
}

async function names(server) {
    const rows = await server.query("select name from address where name like 'Zora%' order by id");
    return rows.map(({ name }) => name);
}

// Goes back to the page that was typed into, which has its text again.
async function goes_back(tab, name = 'Zora') {
    await tab.page.goBack({ waitUntil: 'commit' });
    await eventually(async () => assert.equal(await tab.field('Name').inputValue(), name));
}

// The server saves, and a proxy has it that the browser never learns of it.
async function loses_the_answer(tab, button) {
    await fails(tab, button, (route) => route.fetch({ maxRedirects: 0 }));
}

// A proxy answers a submission itself, with a page of its own.
async function fails(tab, button, first = () => {}) {
    await tab.page.route('**/*', async (route) => {
        if (route.request().method() !== 'POST') return await route.continue();
        await first(route);
        await route.fulfill({ status: 502, contentType: 'text/html', body: '<p>Bad Gateway</p>' });
    });
    assert.equal(await tab.press(button), 502);
    await tab.page.unroute('**/*');
}

async function cannot_ask(person) {
    await person.context.route(/\/-\/saved/, (route) => route.fulfill({ body: 'Who are you?' }));
}

async function may_ask(person) {
    await person.context.unroute(/\/-\/saved/);
}

// As if that many seconds had passed since all that was sent was sent.
async function time_passes(tab, seconds) {
    await tab.page.evaluate((milliseconds) => {
        for (const name of Object.keys(localStorage)) {
            const draft = JSON.parse(localStorage.getItem(name));
            for (const version of draft.sent) {
                version.first -= milliseconds;
                version.last -= milliseconds;
            }
            localStorage.setItem(name, JSON.stringify(draft));
        }
    }, seconds * 1000);
    await tab.page.reload();
}

story('Back brings the very page that was left', async ({ person }) => {
    const tab = await new_address(person, 'Zora');
    await tab.page.evaluate(() => { window.is_the_same = true; });
    assert.equal(await tab.press('Add'), 200);
    await goes_back(tab);
    assert.equal(await tab.page.evaluate(() => window.is_the_same), true);
}, { scripts, keeps_pages: true, program: 'HOLDFAST_ADDRESS_BOOK' });

story('Back to a saved page asks nothing on leaving, and its text is not offered',
    async ({ person, server }) => {
        const tab = await types_and_saves(person);
        await goes_back(tab);
        await settles(tab);
        assert.deepEqual(await leaves(tab), []);
        const afresh = await new_address(person);
        await offers_nothing(afresh);
        await keeps_no_draft(afresh);
        assert.deepEqual(await names(server), ['Zora']);
    }, { scripts, keeps_pages: true, program: 'HOLDFAST_ADDRESS_BOOK' });

for (const keeps_pages of [true, false]) {
    const kept = keeps_pages ? 'that the browser kept whole' : 'that is built again';
    const told = { scripts, keeps_pages, program: 'HOLDFAST_ADDRESS_BOOK' };
    // A saved page is fetched again where it is not kept: then it is another one.
    const again = keeps_pages ? 'Zora' : '';

    story(`Back to a saved page ${kept} asks nothing on leaving`, async ({ person }) => {
        const tab = await types_and_saves(person);
        await goes_back(tab, again);
        await settles(tab);
        assert.deepEqual(await leaves(tab), []);
    }, told);

    story(`What is typed into a saved page ${kept} is unsaved`, async ({ person }) => {
        const tab = await types_and_saves(person);
        await goes_back(tab, again);
        await settles(tab);
        await tab.field('Name').fill('Zora Zimmer');
        assert.deepEqual(await leaves(tab), ['beforeunload']);
        const afresh = await new_address(person);
        await offer(afresh).getByText('that was not saved.').waitFor();
        await afresh.button(keeps_pages ? 'Put mine there' : 'Put it back').click();
        assert.equal(await afresh.field('Name').inputValue(), 'Zora Zimmer');
        assert.equal(await afresh.press('Add'), 200);
        await keeps_no_draft(afresh);
    }, told);

    story(`Back to an unsaved page ${kept} asks on leaving`, async ({ person }) => {
        const tab = await new_address(person, 'Zora');
        assert.deepEqual(await leaves(tab), ['beforeunload']);
        await goes_back(tab);
        await settles(tab);
        assert.deepEqual(await leaves(tab), ['beforeunload']);
        await offer(await new_address(person)).getByText('that was not saved.').waitFor();
    }, told);

    story(`Back and forth over a saved page ${kept} never asks`, async ({ person }) => {
        const tab = await types_and_saves(person);
        for (let i = 0; i < 3; ++i) {
            await goes_back(tab, again);
            await settles(tab);
            await tab.page.goForward({ waitUntil: 'commit' });
            await tab.page.getByRole('heading', { name: 'Edit Zora' }).waitFor();
        }
        await goes_back(tab, again);
        await settles(tab);
        assert.deepEqual(await leaves(tab), []);
    }, told);

    story(`Of a saved page ${kept} nothing is said that nobody knows`, async ({ person }) => {
        await cannot_ask(person);
        const tab = await types_and_saves(person);
        await goes_back(tab, again);
        await settles(tab);
        assert.deepEqual(await leaves(tab), []);
        const afresh = await new_address(person);
        await offer(afresh).getByText(unknown).waitFor();
        await may_ask(person);
        await afresh.page.reload();
        await offers_nothing(afresh);
        await keeps_no_draft(afresh);
    }, told);

    story(`After Back to a page ${kept} whose answer was lost, leaving asks nothing`,
        async ({ person, server }) => {
            const tab = await new_address(person, 'Zora');
            await loses_the_answer(tab, 'Add');
            await goes_back(tab);
            await settles(tab);
            assert.deepEqual(await leaves(tab), []);
            await offers_nothing(await new_address(person));
            assert.deepEqual(await names(server), ['Zora']);
        }, told);
}

const told = { scripts, program: 'HOLDFAST_ADDRESS_BOOK' };

story('Saved text whose answer was lost is not offered', async ({ person, server }) => {
    const tab = await new_address(person, 'Zora');
    await loses_the_answer(tab, 'Add');
    const other = await new_address(person);
    await offers_nothing(other);
    await keeps_no_draft(other);
    assert.deepEqual(await names(server), ['Zora']);
}, told);

story('Saved text whose answer was lost is not offered in the same tab', async ({ person }) => {
    const tab = await new_address(person, 'Zora');
    await loses_the_answer(tab, 'Add');
    await tab.page.goto(tab.page.url());
    await offers_nothing(tab);
    await keeps_no_draft(tab);
}, told);

story('Saved text whose answer was lost is not offered by a reload', async ({ person }) => {
    const tab = await new_address(person, 'Zora');
    await loses_the_answer(tab, 'Add');
    await goes_back(tab);
    await tab.page.reload();
    await offers_nothing(tab);
    await keeps_no_draft(tab);
}, told);

story('Text that was sent and may yet arrive is not called unsaved before it cannot',
    async ({ person }) => {
        await fails(await new_address(person, 'Zora'), 'Add');
        const afresh = await new_address(person);
        await offer(afresh).getByText(unknown).waitFor();
        await time_passes(afresh, 200);
        await offer(afresh).getByText('that was not saved.').waitFor();
        await afresh.button('Put it back').click();
        assert.equal(await afresh.press('Add'), 200);
        await keeps_no_draft(afresh);
    }, told);

story('Text that was sent so long ago that nobody knows is not called unsaved',
    async ({ person }) => {
        await fails(await new_address(person, 'Zora'), 'Add');
        const afresh = await new_address(person);
        await offer(afresh).getByText(unknown).waitFor();
        await time_passes(afresh, 20 * 24 * 60 * 60);
        await offer(afresh).getByText(unknown).waitFor();
    }, told);

story('Of two versions that were sent without an answer, none is called unsaved',
    async ({ person, server }) => {
        const tab = await new_address(person, 'Zora');
        await loses_the_answer(tab, 'Add');
        await goes_back(tab);
        await tab.field('Name').fill('Zora Zimmer');
        await loses_the_answer(tab, 'Add');
        assert.deepEqual(await names(server), ['Zora']);
        const afresh = await new_address(person);
        await offer(afresh).getByText(/Zora Zimmer|Put it back/).first().waitFor();
        assert.equal(await afresh.page.getByText(/Zora\b(?! Zimmer).*not saved/).count(), 0);
    }, told);

story('What was typed after it was sent is unsaved when that was saved', async ({ person }) => {
    const tab = await new_address(person, 'Zora');
    await loses_the_answer(tab, 'Add');
    await goes_back(tab);
    await settles(tab);
    await tab.field('Town').fill('Ripon');
    await tab.page.close();
    const afresh = await new_address(person);
    await offer(afresh).getByText('that was not saved.').waitFor();
    await afresh.button('Put it back').click();
    assert.equal(await afresh.field('Town').inputValue(), 'Ripon');
    assert.equal(await afresh.field('Name').inputValue(), '');
}, told);

story('Text that another tab puts back and saves is offered no longer', async ({ person }) => {
    await (await new_address(person, 'Zora')).page.close();
    const first = await new_address(person);
    const second = await new_address(person);
    await first.button('Put it back').waitFor();
    await second.button('Put it back').click();
    await offer(first).waitFor({ state: 'detached' });
    assert.equal(await second.press('Add'), 200);
    await offers_nothing(first);
    await keeps_no_draft(first);
}, told);

story('Text of a form that another tab waits for is not offered', async ({ person }) => {
    const tab = await new_address(person, 'Zora');
    let arrived;
    let let_go;
    const is_there = new Promise((done) => { arrived = done; });
    const released = new Promise((done) => { let_go = done; });
    await tab.page.route('**/*', async (route) => {
        if (route.request().method() === 'POST') {
            arrived();
            await released;
        }
        await route.continue();
    });
    const pressed = tab.press('Add');
    await is_there;
    const afresh = await new_address(person);
    await offers_nothing(afresh);
    let_go();
    assert.equal(await pressed, 200);
    await afresh.page.reload();
    await offers_nothing(afresh);
    await keeps_no_draft(afresh);
}, told);

story('A duplicate of a saved page keeps what was typed into it alone', async ({ person }) => {
    const original = await person.opens_a_tab();
    const duplicate = await person.duplicates(original);
    await original.some_value.fill('first');
    await duplicate.some_value.fill('second');
    assert.equal(await original.press('Submit'), 200);
    await eventually(async () => assert.equal((await drafts(original)).length, 1));
    assert.equal(await duplicate.press('Submit'), 409);
    await duplicate.page.close();
    const afresh = await person.opens_a_tab();
    await offer(afresh).getByText('Some value is now first; you typed second').waitFor();
}, { scripts });

for (const keeps_pages of [true, false]) {
    story(`Without storage, a saved page ${keeps_pages ? 'kept whole' : 'built again'} asks nothing`,
        async ({ person }) => {
            await person.context.addInitScript(() => {
                for (const name of ['localStorage', 'sessionStorage']) {
                    Object.defineProperty(window, name, { get() { throw new Error('denied'); } });
                }
            });
            const tab = await types_and_saves(person);
            await goes_back(tab, keeps_pages ? 'Zora' : '');
            await settles(tab);
            assert.deepEqual(await leaves(tab), []);
            await offers_nothing(await new_address(person));
        }, { ...told, keeps_pages });
}
