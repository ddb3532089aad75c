// SPDX-License-Identifier: MIT
// An example's server, started on a free port with a database of its own.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const patience = 120_000; // milliseconds to start and to stop: sanitizers are slow

export class Server {
    // Starts the program whose path is in the environment variable, with these options too, and
    // waits until it listens.
    static async start(variable, options = []) {
        const program = process.env[variable];
        if (!program) throw new Error(`The environment variable ${variable} names no program.`);
        const server = new Server(program, await mkdtemp(join(tmpdir(), 'holdfast-')),
            options);
        server.url = await server.#address();
        return server;
    }

    constructor(program, folder, options) {
        this.program = program;
        this.options = options;
        this.folder = folder;
        this.database = join(folder, 'test.db');
        this.errors = '';
        this.#spawn('127.0.0.1:0');
    }

    #spawn(listen) {
        const options = ['--listen', listen, '--database', `sqlite:${this.database}`,
            ...this.options];
        this.process = spawn(this.program, options,
            { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
        this.exit = once(this.process, 'exit');
        this.process.stderr.on('data', (chunk) => (this.errors += chunk));
    }

    async #address() {
        let output = '';
        const found = new Promise((resolve) => {
            this.process.stdout.on('data', (chunk) => {
                output += chunk;
                const line = output.match(/^Listening on (http:\/\/\S+\/)$/m);
                if (line) resolve(line[1]);
            });
        });
        const address = await Promise.race([found, this.exit, sleep(patience)]);
        if (typeof address === 'string') return address;
        this.process.kill('SIGKILL');
        throw new Error(`The server does not listen.\n${output}${this.errors}`);
    }

    // The rows of a query, each an object of its columns.
    async query(statement) {
        const options = ['-json', '-cmd', '.timeout 5000', this.database, statement];
        const { stdout } = await run('sqlite3', options);
        return stdout.trim() === '' ? [] : JSON.parse(stdout);
    }

    // Stops the program and starts it at the same address, with the same database.
    async restart() {
        this.#expect_order(await this.#end());
        this.#spawn(new URL(this.url).host);
        await this.#address();
    }

    // Asks the server to stop, and expects that it does so in good order.
    async stop() {
        const status = await this.#end();
        await rm(this.folder, { recursive: true, force: true });
        this.#expect_order(status);
    }

    async #end() {
        this.process.kill('SIGTERM');
        const status = await Promise.race([this.exit, sleep(patience)]);
        if (!status) this.process.kill('SIGKILL');
        return status;
    }

    #expect_order(status) {
        if (!status || status[0] !== 0) {
            const how = status ? `status ${status[0]}, signal ${status[1]}` : 'not in time';
            throw new Error(`The server stopped badly: ${how}\n${this.errors}`);
        }
    }
}

function sleep(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
