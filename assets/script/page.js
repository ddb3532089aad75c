// SPDX-License-Identifier: MIT
// The page: its forms, its buttons, and the way out of it.

const patience = 30_000; // milliseconds until a button that waits for its answer can be pressed again

for (const name of drafts()) {
    if (!(read(name)?.time > Date.now() - oldest_draft)) remove(name);
}

const forms = [...document.forms].flatMap((form) => {
    const seal = [...form.elements]
        .find(({ type, name }) => type === 'hidden' && /^[^.]+\.seal\.[^.]+$/.test(name));
    return seal ? [new SealedForm(form, seal.name.split('.')[0])] : [];
});
const form_of = ({ target }) => forms.find(({ form }) => form === (target.form ?? target));

// The browser asks before its user leaves unsaved text, except to submit or to reset it.
let leaves = false;
const question = (event) => event.preventDefault();
function set_leaves(value) {
    leaves = value;
    const asks = !leaves && forms.some((form) => form.unsaved());
    window[asks ? 'addEventListener' : 'removeEventListener']('beforeunload', question);
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

// A submitted form is busy until its answer comes. Its button is not disabled, because browsers do
// not send the name of a disabled button. Only the second half of a double click is not sent. A
// user who stopped waiting may press again: the server applies a submission once, however often it
// arrives.
let busy = [];
let waiting;
function ready() {
    clearTimeout(waiting);
    const sent = busy;
    for (const { button } of sent) button?.removeAttribute('aria-busy');
    busy = [];
    set_leaves(false);
    return sent;
}
function stop_waiting() {
    for (const { form } of ready()) forms.find((sealed) => sealed.form === form)?.recall();
}
let is_repeated = false;
document.addEventListener('click', ({ detail }) => {
    is_repeated = detail > 1;
    setTimeout(() => { is_repeated = false; });
}, true);
document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && busy.length > 0) stop_waiting();
});
let leads; // the present navigation, if the browser tells
globalThis.navigation?.addEventListener('navigate', ({ signal }) => {
    leads = signal;
    signal.addEventListener('abort', () => { if (leads === signal) stop_waiting(); });
});
document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.target.method !== 'post') return;
    const is_busy = busy.some(({ form }) => form === event.target);
    if (is_busy && is_repeated) return event.preventDefault();
    ready();
    leads = undefined;
    busy.push({ form: event.target, button: event.submitter });
    event.submitter?.setAttribute('aria-busy', 'true');
    form_of(event)?.send();
    set_leaves(true);
    waiting = setTimeout(stop_waiting, patience);
});

// The number beside a slider.
for (const output of document.querySelectorAll('output[for]')) {
    const slider = document.getElementById(output.htmlFor.value);
    const show = () => { output.value = slider.value; };
    output.hidden = false;
    slider.addEventListener('input', show);
    addEventListener('pageshow', show); // Back may have restored another value
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
    for (const form of forms) form.arrive(persisted);
    set_leaves(leaves);
});

// A text that another tab puts back or saves is no longer offered here.
function look_again() {
    for (const form of forms) if (form.notice) form.offer();
}
let soon;
addEventListener('storage', () => { // fires at each key that is typed in another tab
    clearTimeout(soon);
    soon = setTimeout(look_again, 200);
});
document.addEventListener('visibilitychange', () => { if (!document.hidden) look_again(); });

// Forgets saved drafts, also on a page without a form.
async function forget_saved() {
    const held = await held_elsewhere();
    const others = drafts().filter((name) => read(name)?.sent?.length &&
        !forms.some((form) => form.draft === name) &&
        (name === answered?.draft || !held.includes(name)));
    await Promise.all(others.slice(0, 10).map(settle));
}
forget_saved();

const refused = forms.find((form) => form.reset);
const notice = refused?.reset.closest('[role=alert]');
const first = (selector) => refused &&
    [...refused.form.elements].find((control) => control.matches(selector));
const invalid = first('[aria-invalid=true]:not(fieldset), fieldset[aria-invalid=true] input');
(invalid ?? first('[autofocus]') ?? notice)?.focus();
