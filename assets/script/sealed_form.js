// SPDX-License-Identifier: MIT
// A form, its draft, and the offer of other drafts.

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
    if (text === '') return messages.empty;
    const scrolls = text.length > 80 || text.includes('\n') ? { tabindex: 0 } : {};
    return element('q', { class: 'holdfast-value', ...scrolls }, text);
}

// A form with a seal. Its draft has the typed texts that are not known to be saved.
class SealedForm {
    constructor(form, key) {
        const { pathname, search } = new URL(form.action);
        const controls = [...form.elements].filter((control) =>
            control.matches('textarea, select, input:not([type=hidden])'));
        const fresh = element('form', {}, ...controls.map((control) => control.cloneNode(true)));
        fresh.reset(); // to the values that came with the page
        this.form = form;
        // The place where users see it: a nested form's element stands behind the outer form.
        this.place = document.querySelector(`[data-form="${form.id}"]`) ?? form;
        this.where = ` ${pathname + search}#${key}.`;
        this.prefix = `holdfast ${form.dataset.user}${this.where}`;
        this.controls = controls.map((control, i) => ({
            control, base: value_of(fresh.elements[i]), // the saved value, as far as it is known
            key: control.name?.replace(/^[^.]+\.|\.[^.]+$/g, ''),
        }));
        this.reset = [...this.place.querySelectorAll('[role=alert] a[data-reset]')] // if refused
            .find((link) => link.closest('form, [data-form]') === this.place);
        this.instance = form.dataset.instance;
        this.sendings = []; // the versions that this page sent
        this.doubted = []; // values that are not called unsaved, until the server was asked
        this.find_draft('resubmission' in form.dataset);
    }

    // A refused page continues the draft of the page that was sent, even if it begins a new page
    // instance. A page that Back brings, or a restored tab, continues its own draft.
    find_draft(is_resubmission) {
        this.draft = `${this.prefix}${this.instance}.${tab}`;
        const is_answer = (this.reset || is_resubmission) && // the user may be another one by now
            answered?.draft.includes(this.where);
        const draft = read(is_answer ? answered.draft : this.draft);
        if (is_answer && is_resubmission) this.draft = answered.draft;
        if (is_answer && draft && this.reset) this.take_over(draft);
        this.instance ??= draft?.instance;
        this.goes_on = Boolean(draft && (is_answer || this.reset));
        this.carried = this.goes_on ? draft.texts : {};
        this.closed = draft?.closed ?? false; // saved: this instance takes no other text
        this.sent_before = Boolean(draft?.sent?.length);
        if (draft && !this.goes_on && !this.unsaved()) { // the form lacks it, so it is offered
            this.draft = `${this.prefix}${this.instance}.${random()}`;
        }
    }

    // A text is unsaved if the refused page says so, unless it was sent more than once.
    take_over(draft) {
        const is_known = this.form.dataset.fate === 'not_saved';
        const is_another = draft.instance !== this.instance;
        const is_answered = ({ first, last }) => first === last && last === answered.time;
        if (is_another) remove(answered.draft);
        draft.doubted ||= !draft.sent || is_another && !is_known;
        draft.sent = (draft.sent ?? []).filter((version) =>
            !is_another && !(is_known && is_answered(version)));
        write(this.draft, { ...draft, instance: this.instance, closed: false });
    }

    values() {
        return this.controls.map(({ control }) => value_of(control));
    }

    unsaved() {
        return Boolean(this.instance) && this.values().some((value, i) =>
            value !== this.controls[i].base && value !== this.doubted[i]);
    }

    keep() {
        if (!this.instance) return;
        const texts = { ...this.carried };
        for (const { control, base, key } of this.controls) {
            const known = this.carried[key];
            if (!control.matches(typed_into) || !known && control.value === base) continue;
            const label = control.labels?.[0]?.textContent.trim() ?? key;
            texts[key] = { text: control.value, was: known?.was ?? base, label };
        }
        this.is_kept = Object.keys(texts).length > 0;
        if (!this.is_kept) return remove(this.draft);
        const before = read(this.draft);
        const is_same = JSON.stringify(before?.texts) === JSON.stringify(texts);
        write(this.draft, { time: is_same ? before.time : Date.now(), instance: this.instance,
            closed: this.closed, sent: this.closed ? [] : before?.sent ?? [],
            doubted: before?.doubted, texts });
        this.hold();
    }

    // While this page is open, other tabs do not offer its draft. A duplicated tab needs its own.
    hold() {
        if (this.let_go || !navigator.locks) return;
        let let_go;
        const held = new Promise((done) => { let_go = done; });
        this.let_go = let_go;
        navigator.locks.request(this.draft, { signal: AbortSignal.timeout(3_000) }, () => held)
            .catch(() => {
                if (this.let_go !== let_go) return;
                this.let_go = undefined;
                begin_tab();
                this.draft = `${this.prefix}${this.instance}.${tab}`;
                this.keep();
            });
    }

    // Remembers the texts that are sent now. They are called unsaved only if the server says so.
    send() {
        this.keep();
        const values = this.values();
        const now = Date.now();
        const draft = read(this.draft);
        set_sent({ draft: this.draft, time: now });
        this.doubted = values;
        if (this.closed) return;
        this.sendings.push({ first: now, values });
        if (!draft) return;
        const texts = Object.fromEntries(Object.entries(draft.texts)
            .map(([key, { text }]) => [key, text]));
        const same = draft.sent.find((version) =>
            JSON.stringify(version.texts) === JSON.stringify(texts));
        if (same) same.last = now;
        else draft.sent.push({ first: now, last: now, texts });
        write(this.draft, draft);
    }

    // Asks whether the texts were saved that this page sent or that Back brought.
    async recall(pause = 2_000) {
        const values = this.values();
        this.doubted = values;
        set_leaves(leaves);
        const told = await ask(this.instance);
        if (this.doubted !== values) return; // a later sending or question decides
        if (told?.saved) this.take_as_saved(values, told);
        else if (told || this.is_kept) this.keep();
        if (told) this.doubted = [];
        set_leaves(leaves);
        const is_early = this.sendings.some(({ first }) => // it may arrive yet
            !told || Date.now() - first < told.known_from * 1000);
        if (!told?.saved && is_early && pause < 100_000) {
            clearTimeout(this.later);
            this.later = setTimeout(() => this.recall(2 * pause), pause);
        }
    }

    // The sent values are the saved ones now. Only later typing is unsaved.
    take_as_saved(values, told) {
        const draft = read(this.draft);
        const versions = this.sendings.length > 0 ? this.sendings
            : sent_of(this.instance).map(({ first, texts }) =>
                ({ first, values: this.controls.map(({ key }) => texts[key]) }));
        const possible = versions.filter(({ first }) => first <= told.saved_at);
        let is_clear = versions.length === 0 || possible.length > 0;
        for (const [i, row] of this.controls.entries()) {
            const [sent, ...others] = new Set(possible.map((version) => version.values[i]));
            if (others.length > 0) is_clear = false;
            row.base = others.length > 0 ? values[i]
                : sent ?? draft?.texts[row.key]?.was ?? values[i];
        }
        if (!is_clear) return; // nobody knows which version was saved: the draft stays
        this.closed = true;
        this.sendings = [];
        this.carried = {};
        this.keep();
    }

    // The page has been loaded, or Back has brought it again.
    arrive(persisted) {
        const is_gone = persisted && this.is_kept &&
            attempt(() => localStorage.length >= 0) && !read(this.draft);
        if (is_gone) { // saved, put back elsewhere, or discarded
            for (const row of this.controls) row.base = value_of(row.control);
            this.is_kept = false;
        }
        if (!this.instance) return;
        const restored = this.unsaved();
        if (this.sendings.length > 0 || this.sent_before || restored && !persisted) this.recall();
        else if (restored || this.goes_on) this.keep();
        if (persisted ? this.notice : !this.goes_on && !this.reset) this.offer();
    }

    // Offers the newest of the drafts that no open page has.
    async offer() {
        const turn = this.turn = {};
        clearTimeout(this.next_offer);
        const held = await held_elsewhere();
        const names = drafts().filter((name) => name.startsWith(this.prefix) &&
            name !== this.draft && !held.includes(name));
        names.sort((a, b) => read(b)?.time - read(a)?.time);
        for (const name of names) {
            const found = await settle(name);
            if (turn !== this.turn) return;
            if (found && this.show(found)) return;
        }
        this.notice?.remove();
        this.notice = undefined;
    }

    // Offers the texts of a draft that the form lacks, and drops the draft's other texts.
    show(found) {
        const { name, draft } = found;
        const rows = Object.entries(draft.texts).map(([key, typed]) => {
            const control = this.controls.find((candidate) => candidate.key === key)?.control;
            const usable = control?.matches(typed_into) ? control : undefined;
            return { ...typed, key, control: usable, shown: usable?.value };
        }).filter(({ text, shown }) => text !== shown);
        if (rows.length === 0) {
            remove(name);
            return false;
        }
        draft.texts = Object.fromEntries(rows.map(({ key }) => [key, draft.texts[key]]));
        write(name, draft);
        const looks = JSON.stringify(
            [name, draft.texts, found.known, rows.map((row) => row.shown)]);
        if (!this.notice || this.looks !== looks) {
            this.notice?.remove();
            this.notice = this.notice_of(found, rows);
            this.place.prepend(this.notice);
        }
        this.looks = looks;
        if (found.again > 0) this.next_offer = setTimeout(() => this.offer(), found.again + 1_000);
        return true;
    }

    notice_of({ name, draft, known }, rows) {
        const put = (chosen) => {
            const is_there = read(name); // or else another tab has put it back or saved it
            for (const { control, shown, text } of is_there ? chosen : []) {
                if (control.value !== shown) continue; // its user has not seen both texts
                control.value = text;
                control.dispatchEvent(new Event('input', { bubbles: true }));
            }
            this.offer();
            chosen[0].control.focus();
        };
        const discard = () => {
            remove(name);
            this.offer();
            this.controls[0]?.control.focus();
        };
        const when = new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric',
            month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
        const said = known ? messages.not_saved : messages.unknown_whether_saved;
        const notice = element('div', { class: 'alert alert-info holdfast-draft', role: 'status' },
            element('p', {}, say(said, { time: when.format(draft.time) }).join('')));
        const unchanged = rows.filter(({ control, shown, was }) => control && shown === was);
        for (const row of rows.filter((candidate) => !unchanged.includes(candidate))) {
            const told = row.control ? messages.is_now : messages.cannot_be_changed;
            const places = { label: element('strong', {}, row.label),
                now: row.control ? quoted(row.shown) : '', typed: quoted(row.text) };
            notice.append(element('p', {}, ...say(told, places), ' ',
                row.control ? button(messages.put_mine_there, () => put([row])) : ''));
        }
        if (unchanged.length > 0) {
            notice.append(button(messages.put_it_back, () => put(unchanged)), ' ');
        }
        notice.append(button(messages.discard, discard));
        return notice;
    }
}
