// SPDX-License-Identifier: MIT
// Drafts, and what is known of them.

const oldest_draft = 30 * 24 * 60 * 60 * 1000;
const clock_error = 2_000; // the server counts in whole seconds

// A browser may forbid storage, or have no room left: then there are no drafts.
const attempt = (action) => { try { return action(); } catch { return null; } };
const get = (storage, name) => attempt(() => JSON.parse(window[storage].getItem(name)));
const set = (storage, name, value) =>
    attempt(() => window[storage].setItem(name, JSON.stringify(value)));
const read = (name) => get('localStorage', name);
const write = (name, value) => set('localStorage', name, value);
const remove = (name) => attempt(() => localStorage.removeItem(name));
const drafts = () => (attempt(() => Object.keys(localStorage)) ?? [])
    .filter((name) => name.startsWith('holdfast '));
const random = () => Math.random().toString(36).slice(2);

// The tab's name, by which a page that Back brings again finds its draft.
let tab = get('sessionStorage', 'holdfast-tab');
function begin_tab() {
    tab = random();
    set('sessionStorage', 'holdfast-tab', tab);
}
if (!tab) begin_tab();

// What this tab sent last, for the page that answers.
const answered = get('sessionStorage', 'holdfast');
const set_sent = (what) => set('sessionStorage', 'holdfast', what);
set_sent(null);

async function held_elsewhere() {
    return (await navigator.locks?.query())?.held.map((lock) => lock.name) ?? [];
}

// What the server says of a page instance; null when it cannot be asked.
async function ask(instance) {
    try {
        const answer = await fetch(`/-/saved?instance=${instance}`,
            { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(10_000) });
        const told = answer.ok ? await answer.json() : null;
        if (typeof told?.saved !== 'boolean') return null;
        return { ...told, saved_at: Date.now() - told.seconds_ago * 1000 + clock_error };
    } catch {
        return null;
    }
}

// What was sent of all drafts of a page instance, which a duplicated tab has, too: each text once,
// with when it was sent first and last.
const sent_of = (instance) => drafts().map(read)
    .filter((draft) => draft?.instance === instance).flatMap((draft) => draft.sent ?? []);

// Whether that text was saved, as far as it is known. A submission may still be on its way when its
// page was left, and other text of the same page may be what was saved.
function fate(key, text, versions, told) {
    const with_it = versions.filter(({ texts }) => texts[key] === text);
    if (with_it.length === 0) return 'unsaved'; // typed since
    if (!told) return 'unknown';
    if (told.saved) {
        const possible = versions.filter(({ first }) => first <= told.saved_at);
        return possible.length > 0 && possible.every((version) => with_it.includes(version))
            ? 'saved' : 'unknown';
    }
    const ages = with_it.map(({ last }) => (Date.now() - last) / 1000);
    return ages.every((age) => age >= told.known_from && age <= told.known_until)
        ? 'unsaved' : 'unknown';
}

// Drops from a draft what was saved. What is left of it, and whether that is known to be unsaved.
async function settle(name) {
    const told = read(name)?.sent?.length ? await ask(read(name).instance) : null;
    const draft = read(name); // as it is by now
    if (!draft?.sent) return draft && { name, draft, known: false };
    const versions = sent_of(draft.instance);
    const rows = Object.entries(draft.texts)
        .map(([key, typed]) => ({ key, typed, fate: fate(key, typed.text, versions, told) }))
        .filter((row) => row.fate !== 'saved');
    const known = !draft.doubted && rows.every((row) => row.fate === 'unsaved');
    draft.texts = Object.fromEntries(rows.map(({ key, typed }) =>
        [key, told?.saved ? { ...typed, was: versions[0]?.texts[key] ?? typed.was } : typed]));
    const again = told && !known
        ? (draft.sent.at(-1)?.last ?? 0) + told.known_from * 1000 - Date.now() : known ? 0 : 15_000;
    if (known && told) Object.assign(draft, { sent: [], closed: told.saved });
    if (rows.length === 0) remove(name);
    else write(name, draft);
    return rows.length > 0 && { name, draft, known, again };
}
