// SPDX-License-Identifier: MIT
// Drafts, and the fate of their texts.

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

// The tab's name. A page that Back brings again finds its draft by this name.
let tab = get('sessionStorage', 'holdfast-tab');
function begin_tab() {
    tab = random();
    set('sessionStorage', 'holdfast-tab', tab);
}
if (!tab) begin_tab();

// The draft that this tab sent last, for the page that answers.
const answered = get('sessionStorage', 'holdfast');
const set_sent = (what) => set('sessionStorage', 'holdfast', what);
set_sent(null);

async function held_elsewhere() {
    return (await navigator.locks?.query())?.held.map((lock) => lock.name) ?? [];
}

// The server's answer about a page instance; null when the server cannot be asked.
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

// All sent versions of a page instance's drafts, with the times of their first and last sending. A
// duplicated tab has the same instance.
const sent_of = (instance) => drafts().map(read)
    .filter((draft) => draft?.instance === instance).flatMap((draft) => draft.sent ?? []);

// Tells whether that text was saved, as far as it is known. A submission may still be on its way
// when its user leaves the page. The saved version may have another text.
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

// Drops the saved texts from a draft. Returns the rest, and whether it is known to be unsaved.
async function settle(name) {
    const told = read(name)?.sent?.length ? await ask(read(name).instance) : null;
    const draft = read(name); // it may have changed meanwhile
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
