import { expect, test } from 'vitest';
import { migrationFiles, readList } from '#testing/migration-list.ts';

/** A database refuses to start with a migration that reads differently from the one it ran. */
test('no migration in the list was changed, and each new one is in it (npm run migrations)', () => {
  const sorted = (files: ReadonlyMap<string, string>) =>
    [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  expect(sorted(migrationFiles())).toEqual(sorted(readList()));
});
