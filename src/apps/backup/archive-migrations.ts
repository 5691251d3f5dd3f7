import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import { migrate } from '#platform/migrate.ts';
import type { Header } from './archive.ts';

/** A migration of this program that an archive's database had. */
export type KnownMigration = { readonly name: string; readonly room: string; readonly source: string };

/**
 * This program's files for exactly the archive's migrations, in the order in which they run.
 * Refuses `backupNewer` where the program lacks one, and `backupOlder` where one reads differently today.
 */
export async function knownMigrations(
  file: string,
  { migrations, version }: Header,
  folders: readonly string[],
): Promise<KnownMigration[]> {
  const wanted = new Map(migrations.map(({ name, sha256 }) => [name, sha256]));
  const found: KnownMigration[] = [];
  for (const folder of folders) {
    const room = path.basename(path.dirname(folder));
    for (const base of (await readdir(folder)).sort()) {
      const [name, source] = [`${room}/${base}`, path.join(folder, base)];
      const sha256 = wanted.get(name);
      if (sha256 === undefined) continue;
      const today = createHash('sha256')
        .update(await readFile(source))
        .digest('hex');
      if (today !== sha256) throw new Refusal('backupOlder', { file, version, name });
      found.push({ name, room, source });
      wanted.delete(name);
    }
  }
  const [unknown] = wanted.keys();
  if (unknown !== undefined) throw new Refusal('backupNewer', { file, name: unknown });
  return found;
}

/** Brings an empty database to where the archive's was, which may be before today's last migration. */
export async function applyMigrations(adminUrl: string, migrations: readonly KnownMigration[]): Promise<void> {
  const staging = await mkdtemp(path.join(tmpdir(), 'qingzhang-restore-'));
  try {
    const folders = new Set<string>();
    for (const { room, source } of migrations) {
      const folder = path.join(staging, room, 'migrations');
      folders.add(folder);
      await mkdir(folder, { recursive: true });
      await cp(source, path.join(folder, path.basename(source)));
    }
    await migrate(adminUrl, [...folders]);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
