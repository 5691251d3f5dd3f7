#!/usr/bin/env node
// In a checkout the sources run as they are; in an installed package, where Node strips no types, the stripped ones do.
import { existsSync } from 'node:fs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(`qingzhang needs Node 24 or newer; this is ${process.version}.\n`);
  process.exit(2);
}
const built = new URL('../dist/server/src/apps/cli.js', import.meta.url);
const source = new URL('../src/apps/cli.ts', import.meta.url);
await import(existsSync(source) ? source : built);
