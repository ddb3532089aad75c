// SPDX-License-Identifier: MIT
// Comfort for those who have JavaScript. Every page works without it.
'use strict';
{
const patience = 30_000; // milliseconds until a button can be pressed again
const oldest_draft = 30 * 24 * 60 * 60 * 1000;

// A browser may forbid storage, or have no room left: then there are no drafts.
const attempt = (action) => { try { return action(); } catch { return null; } };
const read = (name) => attempt(() => JSON.parse(localStorage.getItem(name)));
const write = (name, value) => attempt(() => localStorage.setItem(name, JSON.stringify(value)));
const remove = (name) => attempt(() => localStorage.removeItem(name));
const drafts = () => (attempt(() => Object.keys(localStorage)) ?? [])
    .filter((name) => name.startsWith('holdfast '));

// What this tab sent and is not known to be saved: the draft, the page, and whether it still waits.
const sent = () => attempt(() => JSON.parse(sessionStorage.getItem('holdfast')));
const set_sent = (what) =>
    attempt(() => sessionStorage.setItem('holdfast', JSON.stringify(what)));

const typed_into = ':read-write:not([type=password])';
const value_of = (control) =>
    control.options ? [...control.selectedOptions].map((option) => option.value).join('\n')
    : ['checkbox', 'radio'].includes(control.type) ? control.checked : control.value;

function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}

function button(text, action) {
    const made = element('button', { type: 'button', class: 'btn btn-sm btn-outline-dark' }, text);
    made.addEventListener('click', action);
    return made;
}

function quoted(text) {
    if (text === '') return 'empty';
    const scrolls = text.length > 80 || text.includes('\n') ? { tabindex: 0 } : {};
    return element('q', { class: 'holdfast-value', ...scrolls }, text);
}

// A form with a seal. Its draft is what was typed into it and is not saved.
class SealedForm {
    constructor(form, key) {
        const { pathname, search } = new URL(form.action);
        const controls = [...form.elements].filter((control) =>
            control.matches('textarea, select, input:not([type=hidden])'));
        const fresh = element('form', {}, ...controls.map((control) => control.cloneNode(true)));
        fresh.reset(); // to what the page came with
        this.form = form;
        // Where it appears: a nested form's element stands behind the outer form.
        this.place = document.querySelector(`[data-form="${form.id}"]`) ?? form;
        this.page = pathname + search;
        this.prefix = `holdfast ${form.dataset.user} ${this.page}#${key}.`;
        this.controls = controls.map((control, i) => ({
            control, fresh: fresh.elements[i], key: control.name?.replace(/^[^.]+\.|\.[^.]+$/g, ''),
        }));
        this.reset = [...this.place.querySelectorAll('[role=alert] a[data-reset]')] // if refused
            .find((link) => link.closest('form, [data-form]') === this.place);
        const last = sent();
        this.goes_on = 'resubmission' in form.dataset // whoever is logged in by now
            ? last?.draft.includes(` ${this.page}#${key}.`)
            : this.reset && last?.draft.startsWith(this.prefix);
        this.draft = this.goes_on ? last.draft : this.prefix + Math.random().toString(36).slice(2);
        this.carried = (this.goes_on && read(this.draft)?.texts) || {};
    }

    unsaved() {
        return this.controls.some(({ control, fresh }) => value_of(control) !== value_of(fresh));
    }

    keep() {
        const texts = { ...this.carried };
        for (const { control, fresh, key } of this.controls) {
            const known = this.carried[key];
            if (!control.matches(typed_into) || !known && control.value === fresh.value) continue;
            const label = control.labels?.[0]?.textContent.trim() ?? key;
            texts[key] = { text: control.value, was: known?.was ?? fresh.value, label };
        }
        if (Object.keys(texts).length === 0) return remove(this.draft);
        write(this.draft, { time: Date.now(), texts });
        this.hold();
    }

    // While this page is open, other tabs do not offer its draft.
    hold() {
        if (this.let_go || !navigator.locks) return;
        const held = new Promise((done) => { this.let_go = done; });
        navigator.locks.request(this.draft, () => held);
    }

    async offer() {
        const held = (await navigator.locks?.query())?.held.map((lock) => lock.name) ?? [];
        const [newest] = drafts()
            .filter((name) => name.startsWith(this.prefix) && name !== this.draft &&
                !held.includes(name))
            .map((name) => ({ name, ...read(name) })).sort((a, b) => b.time - a.time);
        if (newest) this.show(newest);
    }

    // Offers what of a draft is not in the form, and drops the rest of the draft.
    show({ name, time, texts }) {
        this.notice?.remove();
        const rows = Object.entries(texts).map(([key, typed]) => {
            const control = this.controls.find((candidate) => candidate.key === key)?.control;
            const usable = control?.matches(typed_into) ? control : undefined;
            return { ...typed, key, control: usable, shown: usable?.value };
        }).filter(({ text, shown }) => text !== shown);
        if (rows.length === 0) {
            remove(name);
            return this.offer();
        }
        const rest = Object.fromEntries(rows.map(({ key }) => [key, texts[key]]));
        write(name, { time, texts: rest });
        this.notice = this.notice_of({ name, time, texts: rest }, rows);
        this.place.prepend(this.notice);
    }

    notice_of(draft, rows) {
        const put = (chosen) => {
            for (const { control, shown, text } of chosen) {
                if (control.value !== shown) continue; // nobody has seen both
                control.value = text;
                control.dispatchEvent(new Event('input', { bubbles: true }));
            }
            this.show(draft);
            chosen[0].control.focus();
        };
        const discard = () => {
            this.show({ ...draft, texts: {} });
            this.controls[0]?.control.focus();
        };
        const when = new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric',
            month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
        const said = `You typed text here on ${when.format(draft.time)} that was not saved.`;
        const notice = element('div', { class: 'alert alert-info holdfast-draft', role: 'status' },
            element('p', {}, said));
        const unchanged = rows.filter(({ control, shown, was }) => control && shown === was);
        for (const row of rows.filter((candidate) => !unchanged.includes(candidate))) {
            const now = row.control ? [' is now ', quoted(row.shown)] : [' cannot be changed now'];
            notice.append(element('p', {}, element('strong', {}, row.label), ...now,
                '; you typed ', quoted(row.text), ' ',
                row.control ? button('Put mine there', () => put([row])) : ''));
        }
        if (unchanged.length > 0) notice.append(button('Put it back', () => put(unchanged)), ' ');
        notice.append(button('Discard', discard));
        return notice;
    }
}

for (const name of drafts()) {
    if (!(read(name)?.time > Date.now() - oldest_draft)) remove(name);
}

// A submission that was saved is followed by a redirection, which comes from the form's page.
const [navigation] = performance.getEntriesByType('navigation');
const referrer = attempt(() => new URL(document.referrer));
if (sent()?.waits && navigation?.type === 'navigate' && navigation.redirectCount > 0 &&
    referrer && referrer.pathname + referrer.search === sent().page) {
    remove(sent().draft);
    set_sent(null);
}

const forms = [...document.forms].flatMap((form) => {
    const seal = [...form.elements]
        .find(({ type, name }) => type === 'hidden' && /^[^.]+\.seal\.[^.]+$/.test(name));
    return seal ? [new SealedForm(form, seal.name.split('.')[0])] : [];
});
const form_of = ({ target }) => forms.find(({ form }) => form === (target.form ?? target));
set_sent(forms.some((form) => form.goes_on) ? { ...sent(), waits: false } : null);

// Leaving asks while something is unsaved, except to submit it or to reset it.
let leaves = false;
const ask = (event) => event.preventDefault();
function set_leaves(value) {
    leaves = value;
    const asks = !leaves && forms.some((form) => form.unsaved());
    window[asks ? 'addEventListener' : 'removeEventListener']('beforeunload', ask);
}

function take_notice(event) {
    form_of(event)?.keep();
    set_leaves(leaves);
}
document.addEventListener('input', take_notice);
document.addEventListener('reset', (event) => setTimeout(take_notice, 0, event));
document.addEventListener('click', (event) => {
    const form = forms.find(({ reset }) => reset?.contains(event.target));
    if (!form || event.ctrlKey || event.metaKey || event.shiftKey) return;
    remove(form.draft);
    form.carried = {};
    set_leaves(true);
});

// A form that was submitted is busy until its answer comes. Its button is not disabled: then the
// browser would not send its name.
let busy = [];
let waiting;
function ready() {
    clearTimeout(waiting);
    for (const { button } of busy) button?.removeAttribute('aria-busy');
    busy = [];
    set_leaves(false);
}
document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.target.method !== 'post') return;
    if (busy.some(({ form }) => form === event.target)) return event.preventDefault();
    busy.push({ form: event.target, button: event.submitter });
    event.submitter?.setAttribute('aria-busy', 'true');
    const form = form_of(event);
    if (form) set_sent({ draft: form.draft, page: form.page, waits: true });
    set_leaves(true);
    clearTimeout(waiting);
    waiting = setTimeout(ready, patience);
});

// The number beside a slider.
for (const output of document.querySelectorAll('output[for]')) {
    const slider = document.getElementById(output.htmlFor.value);
    const show = () => { output.value = slider.value; };
    output.hidden = false;
    slider.addEventListener('input', show);
    addEventListener('pageshow', show); // Back may have brought another one
    document.addEventListener('reset', () => setTimeout(show));
}

addEventListener('pagehide', () => {
    for (const form of forms) {
        form.let_go?.();
        form.let_go = undefined;
    }
});
addEventListener('pageshow', ({ persisted }) => {
    if (persisted) ready();
    for (const form of forms) {
        if (form.unsaved() || form.goes_on) form.keep(); // Back may have brought typed text
        if (!persisted && !form.goes_on && !form.reset) form.offer();
    }
    set_leaves(leaves);
});

const refused = forms.find((form) => form.reset);
const notice = refused?.reset.closest('[role=alert]');
const first = (selector) => refused &&
    [...refused.form.elements].find((control) => control.matches(selector));
const invalid = first('[aria-invalid=true]:not(fieldset), fieldset[aria-invalid=true] input');
(invalid ?? first('[autofocus]') ?? notice)?.focus();
}
