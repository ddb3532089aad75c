// SPDX-License-Identifier: MIT
// Debian's Chromium, as all tests start it.
import { chromium } from 'playwright-core';

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// Playwright forbids a browser to keep whole pages for Back, which people's browsers do.
export const keeping_pages = {
    executablePath: '/usr/bin/chromium', args,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
};

export async function start_chromium({ keeps_pages = false } = {}) {
    const options = { ...keeping_pages, ignoreDefaultArgs: [] };
    return await chromium.launch(keeps_pages ? keeping_pages : options);
}
