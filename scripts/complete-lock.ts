import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Adds to the lock file the packages for other platforms that a registry mirror did not have when it was written:
 * npm leaves them out, and `npm ci` then refuses the file everywhere. They are optional and not for this platform, so
 * nobody fetches them here. Run it after every change of dependencies.
 */
type Entry = Record<string, unknown> & {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
};
type Lock = { readonly packages: Record<string, Entry> };

const file = path.resolve(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(await readFile(file, 'utf8')) as Lock;
let added = 0;
for (const entry of Object.values(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] || !/^\d/.test(version)) continue;
    const platform = platformOf(name);
    if (!platform) continue;
    lock.packages[place] = { version, ...platform, ...(entry.dev && { dev: true }), optional: true };
    added++;
  }
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
await writeFile(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} packages of other platforms added\n`);

/** Operating system, processor and C library out of a name such as `@scope/binding-linux-arm64-musl`. */
function platformOf(name: string): Record<string, string[]> | null {
  const found =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(gnu|musl|\w+))?$/.exec(
      name,
    );
  if (!found) return null;
  const [, os = '', cpu = '', abi = ''] = found;
  const libc = os !== 'linux' ? null : abi.startsWith('musl') ? 'musl' : abi.startsWith('gnu') ? 'glibc' : null;
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}
