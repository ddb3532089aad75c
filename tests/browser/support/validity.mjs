// SPDX-License-Identifier: MIT
// The findings of the Nu HTML checker about pages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const jar = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

// Fails for each error and warning. All files at once, since the checker is slow to start.
export async function files_are_valid(files) {
    const said = await run('java', ['-XX:TieredStopAtLevel=1', '-Xss8m', '-jar', jar, '--stdout',
        '--exit-zero-always', '--format', 'json', ...files], { maxBuffer: 16 * 1024 * 1024 });
    const complaints = JSON.parse(said.stdout).messages
        .map(({ message, url, extract }) => [message, url, extract]);
    assert.deepEqual(complaints, []);
}

export async function are_valid(pages) {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-'));
    try {
        const files = pages.map((_, i) => join(folder, `${i}.html`));
        await Promise.all(files.map((file, i) => writeFile(file, pages[i])));
        await files_are_valid(files);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}
