// SPDX-License-Identifier: MIT
// Chromium and every kind of input: what it sends for those that nobody touches is the echo
// that the server computes, whatever text is stored; and how they look.
import assert from 'node:assert/strict';

import { looks_right } from './support/appearance.mjs';
import { eventually } from './support/patience.mjs';
import { story } from './support/story.mjs';

const program = 'HOLDFAST_GALLERY';

// Texts that browsers change or are tempted to, by the kind of field that can hold them.
const hostile = [
    {},
    { text: 'a\rb\r\nc\nd', long_text: '\r\na\rb\n\n', hidden: 'a\r\nb\rc\n', city: 'gone\r\naway' },
    { text: ' \u202Eabc\u2066 ', long_text: '\u202E<textarea></textarea>&amp;', email: ' a@b ',
        page: ' https://a ', telephone: ' 1\u202E2 ', hidden: '\u2028' },
    { email: 'm\u00FCller@b', page: 'http://m\u00FCller.de', telephone: '\t1', city: '',
        cities: '\n', text: '"\'><b>' },
    { cities: '\\\\n\nback\\\\slash\ntwo\\nlines\n"a" & <b>\n spaces \ngone\n', sizes: '',
        city: 'two\nlines', radio_size: '', price: '', day: '', month: '', time: '',
        appointment: '' },
    { price: '80.25', time: '07:31', day: '2025-12-31', month: '2025-12', volume: '12.5',
        number: '-6', background: '' },
    { volume: '0.0', time: '07:30:15', appointment: '2026-11-23T14:05:09', colour: '#ffffff' },
    { volume: '11.0', moment: '0001-01-01T00:00Z', day: '9999-12-31', month: '9999-12' },
    { volume: '-0.1', month: '0001-01', number: '-2147483648', price: '92233720368547758.07' },
    { fraction: '0.0000001', balance: '0.0000025', town: 'two\nlines', consent: '', answer: '' },
    { fraction: '0.0000010', balance: '0.0000000', town: 'gone\r\naway ', optional_size: '',
        streets: '\n\\\\n\nback\\\\slash\ntwo\\nlines\n"a" & <b>\n spaces \ngone\raway\n' },
    { fraction: '-0.0000001', balance: '-0.0000500', town: '"a" & <b>', answer: 'yes' },
    { balance: '-0.0000030', town: ' spaces ', volume: '0.1' },
    { balance: '0.0000475', town: '' },
    ...['\u0001', '\u0085', '\uFEFF', '\t', 'a\x7F', '\u2028', '\uFFFE', '\f', ' \uFEFFgone\u0001 ']
        .map((value) => ({ has_control_characters: 'yes', city: value, town: value,
            cities: `${value}\nparis\n`, streets: `${value}\n spaces \n`, text: value,
            long_text: value, hidden: value, note: value, code: value })),
];

async function store(server, texts) {
    for (const [name, text] of Object.entries(texts)) {
        const bytes = Buffer.from(text).toString('hex');
        await server.query(
            `update specimen set value = cast(x'${bytes}' as text) where name = '${name}'`);
    }
}

const key_of = (name) => name.split('.').slice(1, -1).join('.');

for (const [number, texts] of hostile.entries()) {
    story(`Untouched inputs send what the server expects of them (${number})`,
        async ({ server, person }) => {
            await store(server, texts);
            const page = await person.context.newPage();
            await page.goto(server.url);
            const answer = await person.context.request.get(server.url,
                { headers: { Accept: 'application/json' } });
            const expected = (await answer.json()).forms[0].inputs.filter(({ enabled }) => enabled);
            assert.ok(expected.length > 20);
            const pairs = await page.locator('form').evaluate((form) => [...new FormData(form)]);
            for (const { key, value } of expected) {
                const sent = pairs.filter(([name]) => key_of(name) === key)
                    .map(([, text]) => text.replace(/\r\n?/g, '\n')).sort();
                const wanted = Array.isArray(value) ? [...value].sort()
                    : sent.length === 0 && ['no', ''].includes(value) ? [] : [value];
                assert.deepEqual(sent, wanted, key);
            }
        }, { program, scripts: [true] });
}

story('What nobody touched is saved unchanged', async ({ server, person }) => {
    const rows = async () => await server.query('select name, value from specimen order by name');
    const before = await rows();
    const page = await person.context.newPage();
    await page.goto(server.url);
    await Promise.all([page.waitForEvent('load'),
        page.getByRole('button', { name: 'Save' }).click()]);
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.deepEqual(await rows(), before);
}, { program });

for (const [name, path] of Object.entries({ gallery: '', layouts: 'layouts' })) {
    story(`The ${name} page looks right`, async ({ server, person }) => {
        const page = await person.context.newPage();
        await page.goto(new URL(path, server.url).href);
        await looks_right(page, name);
    }, { program });
}

story('A page with several invalid inputs looks right', async ({ server, person }) => {
    await store(server, { text: '', number: '-6', price: '80.25', radio_size: '', sizes: '',
        day: '2025-12-31', month: '2025-12', time: '07:31', email: 'anna', page: 'example',
        telephone: 'none', volume: '12.5', balance: '0.0000500', code: 'abc', note: '<b>',
        town: '', consent: 'no', agreed: 'no', answer: '',
        cities: 'paris\nk\u00F6ln\n spaces \nback\\\\slash\n' });
    const page = await person.context.newPage();
    await page.goto(server.url);
    await page.locator('form').evaluate((form) => { form.noValidate = true; });
    const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.waitForEvent('load'), page.getByRole('button', { name: 'Save' }).click()]);
    assert.equal(answer.status(), 422);
    const invalid = page.locator('[aria-invalid=true]');
    assert.ok(await invalid.count() > 18);
    for (const control of await invalid.all()) {
        const [message] = (await control.getAttribute('aria-describedby')).split(' ');
        assert.ok(await page.locator(`[id="${message}"]`).isVisible(), message);
    }
    await looks_right(page, 'gallery-invalid');
}, { program });

story('The first of several radio buttons is focused when none is chosen',
    async ({ server, person }) => {
        await store(server, { answer: '' });
        const page = await person.context.newPage();
        await page.goto(new URL('answer', server.url).href);
        await page.locator('form').evaluate((form) => { form.noValidate = true; });
        await Promise.all([page.waitForEvent('load'),
            page.getByRole('button', { name: 'Save' }).click()]);
        const group = page.getByRole('radiogroup', { name: 'Answer' });
        assert.equal(await group.getAttribute('aria-invalid'), 'true');
        await eventually(async () =>
            assert.equal(await page.evaluate(() => document.activeElement.value), 'yes'));
    }, { program, scripts: [true] });

story('The number beside a slider follows it', async ({ server, person }) => {
    const page = await person.context.newPage();
    await page.goto(new URL('volume', server.url).href);
    await page.getByLabel('Volume').fill('9.5');
    await page.locator('output').getByText('9.5', { exact: true }).waitFor();
}, { program, scripts: [true] });
