// SPDX-License-Identifier: MIT
// In development: the page reloads after its program was built and started again.

const here = new URL(document.currentScript.src).searchParams;
const pause = 1_000; // milliseconds between two looks at the program

// The start of the program that answers now; null while none answers.
async function current_start() {
    try {
        const answer = await fetch('/-/development/started',
            { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(5_000) });
        return answer.ok ? await answer.text() : null;
    } catch {
        return null;
    }
}

// The page's own script asks before its user leaves a page with unsaved text.
function has_text() {
    const asks = !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const controls = [...document.querySelectorAll('input:read-write, textarea')];
    return asks || controls.some((control) => control.value !== control.defaultValue);
}

// The answer to a submission shows the submitted text, and loading it again would submit it again.
const must_stay = () => here.get('answers') === 'submission' || has_text();

function offer() {
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.className = 'alert-link';
    link.append(messages.reload);
    const notice = document.createElement('div');
    notice.className = 'alert alert-info position-fixed bottom-0 end-0 m-3 shadow';
    notice.setAttribute('role', 'status');
    notice.append(messages.started_again, ' ', link);
    document.body.append(notice);
}

async function look() {
    const start = document.hidden ? null : await current_start();
    const is_submitted = document.querySelector('button[aria-busy=true]');
    const is_new = start && start !== here.get('started') && !is_submitted;
    if (!is_new) setTimeout(look, pause);
    else if (must_stay()) offer();
    else location.reload();
}
look();
