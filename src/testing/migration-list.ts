import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Every migration that there is, in the form of `sha256sum`. */
export const migrationList = path.join(root, 'src', 'migrations.sha256');

/** The migrations in the folders: their SHA-256 by their path from the project's root. */
export function migrationFiles(): Map<string, string> {
  const files = globSync('src/**/migrations/*.sql', { cwd: root });
  return new Map(
    files.map((file) => [
      file.replaceAll(path.sep, '/'),
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest('hex'),
    ]),
  );
}

/** The migrations in the list. */
export function readList(): Map<string, string> {
  const lines = readFileSync(migrationList, 'utf8').split('\n');
  return new Map(lines.filter((line) => line !== '').map((line) => [line.slice(66), line.slice(0, 64)]));
}
