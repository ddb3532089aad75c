// SPDX-License-Identifier: MIT
// Chromium's texts for controls that nobody touches. The library writes a control of a kind only
// around a text that the browser keeps as it is, and a control for texts around all others.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start_chromium } from './support/chromium.mjs';

let browser;
let page;

before(async () => {
    browser = await start_chromium();
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
});

after(async () => await browser?.close());

// The texts that a form with that one control would send, and whether the browser lets it go.
async function sent(attributes) {
    await page.setContent('<form><input name="a"></form>');
    return await page.evaluate((wanted) => {
        const html = document.createElement('template');
        const escape = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
        const written = Object.entries(wanted).map(([name, text]) => `${name}="${escape(text)}"`);
        html.innerHTML = `<input name="a" ${written.join(' ')}>`;
        const form = document.querySelector('form');
        form.replaceChildren(html.content);
        return { text: new FormData(form).get('a'), goes: form.checkValidity() };
    }, attributes);
}

const kept = {
    date: ['', '0001-01-01', '2024-02-29', '2026-11-23', '9999-12-31'],
    month: ['', '0001-01', '2026-11', '9999-12'],
    time: ['', '00:00', '14:05', '23:59'],
    'datetime-local': ['', '0001-01-01T00:00', '2026-11-23T14:05', '9999-12-31T23:59'],
    email: ['', 'anna@example.org', 'a@b', "a.b+c!#$%&'*/=?^_`{|}~-@a-b.c", '..@1.2.3.4',
        'a@xn--mller-kva.de', `a@${'b'.repeat(63)}`],
    url: ['', 'https://example.org', 'http://a:8080/b?c=d#e', 'HTTPS://EXAMPLE.ORG./',
        'http://1.2.3.4', 'http://[::1]/', 'https://a.b/%C3%A4', 'https://user@a/',
        'https://a_b/', 'http://a:65535/'],
    tel: ['', '112', '+44 20 7946 0000', ' anything \u202E at all '],
};

for (const [type, texts] of Object.entries(kept)) {
    test(`A control of type ${type} keeps what the library writes into it`, async () => {
        for (const value of texts) {
            assert.deepEqual(await sent({ type, value }), { text: value, goes: true }, value);
        }
    });
}

test('A control with a minimum takes seconds only when its step is one', async () => {
    for (const [type, day] of [['time', ''], ['datetime-local', '2026-11-23T']]) {
        for (const [time, start] of [['14:05:09', '07:00'], ['14:05', '07:00:30']]) {
            const attributes = { type, value: day + time, min: day + start };
            assert.deepEqual(await sent({ ...attributes, step: '1' }),
                { text: day + time, goes: true });
            assert.equal((await sent(attributes)).goes, false);
        }
    }
});

// A slider writes what it holds as a number: without zeros at either end.
const slid = [
    ['7.5', '7.5', { min: '0.0', max: '11.0', step: '0.1' }],
    ['11.0', '11', { min: '0.0', max: '11.0', step: '0.1' }],
    ['-0.5', '-0.5', { min: '-10.0', max: '10.0', step: '0.5' }],
    ['0.0', '0', { min: '-10.0', max: '10.0', step: '0.5' }],
    ['120', '120', { min: '-100', max: '1000', step: '10' }],
    ['0.0000010', '0.000001', { min: '0.0000000', max: '1.0000000', step: '0.0000010' }],
    ['-0.0000025', '-0.0000025', { min: '-0.0000500', max: '0.0000500', step: '0.0000025' }],
    ['100000000000000', '100000000000000', { min: '0', max: '999999999999999', step: '1' }],
];

test('A slider keeps the numbers that the library writes into it', async () => {
    for (const [value, text, limits] of slid) {
        assert.deepEqual(await sent({ type: 'range', ...limits, value }), { text, goes: true });
    }
});

test('A slider writes what is less than a millionth with an exponent', async () => {
    const attributes = { type: 'range', min: '0', max: '1', step: '0.0000001' };
    assert.equal((await sent({ ...attributes, value: '0.0000001' })).text, '1e-7');
    assert.equal((await sent({ ...attributes, value: '0.0000012' })).text, '0.0000012');
});

// Why these are written into controls for texts.
const lost = {
    date: ['2026-02-30', '0000-01-01', '23.11.2026', '2026-11-23 ', 'soon', '-001-01-01'],
    month: ['2026-13', '0000-01', '11/2026', '2026-11 ', '2026-11-23', 'November', '-001-01'],
    time: ['24:00', '1:05', '14:05 pm'],
    'datetime-local': ['2026-11-23T14:05Z', '2026-11-23', '2026-11-23 14:05'],
    email: [' anna@example.org '],
    url: [' https://example.org '],
    number: ['1,5', '12o', 'NaN', ' 1', '+1', '1.', ''.padStart(400, '9')],
};

for (const [type, texts] of Object.entries(lost)) {
    test(`A control of type ${type} does not keep other texts`, async () => {
        for (const value of texts) {
            assert.notEqual((await sent({ type, value })).text, value, value);
        }
    });
}

test('A control for texts keeps all of them but for their newlines', async () => {
    for (const value of [...Object.values(kept), ...Object.values(lost)].flat()) {
        assert.equal((await sent({ type: 'text', value })).text, value);
    }
    assert.equal((await sent({ type: 'text', value: 'a\r\nb' })).text, 'ab');
    assert.equal((await sent({ type: 'text', value: '\0\uD800\u202E' })).text, '\uFFFD\uFFFD\u202E');
});

test('A check box sends its text when it is ticked, and else nothing', async () => {
    assert.equal((await sent({ type: 'checkbox', value: 'yes', checked: '' })).text, 'yes');
    assert.equal((await sent({ type: 'checkbox', value: 'yes' })).text, null);
});

test('Radio buttons send nothing when none is chosen', async () => {
    assert.equal((await sent({ type: 'radio', value: '', checked: '' })).text, '');
    assert.equal((await sent({ type: 'radio', value: 'a' })).text, null);
});
