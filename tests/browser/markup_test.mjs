// SPDX-License-Identifier: MIT
// The golden documents of all inputs and layouts are valid HTML, by the Nu HTML checker.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('../gallery/golden', import.meta.url));
const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
    'build/dist/vnu.jar');

test('What inputs are written as is valid HTML', { timeout: 240_000 }, async () => {
    const documents = (await readdir(folder)).filter((name) => name.endsWith('.html'));
    assert.ok(documents.length > 0);
    const files = documents.map((name) => join(folder, name));
    const said = await run('java', ['-Xss4m', '-jar', checker, '--stdout', '--exit-zero-always',
        '--format', 'json', ...files], { maxBuffer: 16 * 1024 * 1024 });
    const complaints = JSON.parse(said.stdout).messages
        .map(({ message, url, extract }) => [message, url, extract]);
    assert.deepEqual(complaints, []);
});
