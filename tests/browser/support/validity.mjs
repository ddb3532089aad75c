// SPDX-License-Identifier: MIT
// What the Nu HTML checker says of pages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const jar = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

// Fails for each error and warning. All pages at once, since the checker is slow to start.
export async function are_valid(pages) {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-'));
    try {
        const files = pages.map((_, i) => join(folder, `${i}.html`));
        await Promise.all(files.map((file, i) => writeFile(file, pages[i])));
        const checker = spawn('java',
            ['-XX:TieredStopAtLevel=1', '-Xss8m', '-jar', jar, '--format', 'json', ...files],
            { stdio: ['ignore', 'ignore', 'pipe'] });
        let output = '';
        checker.stderr.on('data', (chunk) => (output += chunk));
        await once(checker, 'close');
        const messages = JSON.parse(output).messages
            .map(({ message, extract }) => `${message}: ${extract}`);
        assert.deepEqual(messages, []);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}
