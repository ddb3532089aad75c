// SPDX-License-Identifier: MIT
// The golden documents of all inputs and layouts are valid HTML, by the Nu HTML checker.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { files_are_valid } from './support/validity.mjs';

const folder = fileURLToPath(new URL('../gallery/golden', import.meta.url));

test('What inputs are written as is valid HTML', { timeout: 240_000 }, async () => {
    const documents = (await readdir(folder)).filter((name) => name.endsWith('.html'));
    assert.ok(documents.length > 0);
    await files_are_valid(documents.map((name) => join(folder, name)));
});
