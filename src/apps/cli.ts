#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Half of a start is reading and compiling the same files as last time. Beside the code and not among the machine's
// temporary files, where somebody else could put something. Where the folder cannot be written, nothing is kept.
enableCompileCache(path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'qingzhang'));
const { program } = await import('./program.ts');

// Whoever reads our words may go away before we have said all of them; the desk goes on.
process.stdout.on('error', () => undefined);

await program().parseAsync();
