#!/usr/bin/env node
import { program } from './program.ts';

// Whoever reads our words may go away before we have said all of them; the desk goes on.
process.stdout.on('error', () => undefined);

await program().parseAsync();
