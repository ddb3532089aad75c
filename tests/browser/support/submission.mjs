// SPDX-License-Identifier: MIT
// A submission taken off a page, to be sent by hand: changed, repeated or at once.

// The texts that the browser would send if the button were pressed now.
export async function submission_of(page, button) {
    return await page.button(button).evaluate((button) => ({
        url: button.form.action,
        pairs: [...new FormData(button.form), [button.name, button.value]],
    }));
}

// Sends it as the browser would, and gives the answer itself, not where it leads.
export async function post(person, { url, pairs }) {
    return await person.context.request.post(url, {
        data: new URLSearchParams(pairs).toString(),
        headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            Origin: new URL(url).origin,
        },
        maxRedirects: 0,
    });
}
