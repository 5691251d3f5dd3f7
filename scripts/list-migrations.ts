import { writeFileSync } from 'node:fs';
import { migrationFiles, migrationList, readList } from '../src/testing/migration-list.ts';

/** Adds new migrations to the list of those that are not edited any more. Refuses where one in the list was changed. */
const listed = readList();
const found = migrationFiles();
const changed = [...listed].filter(([file, hash]) => found.get(file) !== hash).map(([file]) => file);
for (const file of changed)
  process.stderr.write(
    `${file} was changed or taken away. Where databases have it already, put it back and add a new one.\n`,
  );
if (changed.length > 0) process.exitCode = 1;
else
  writeFileSync(
    migrationList,
    [...found]
      .map(([file, hash]) => `${hash}  ${file}\n`)
      .sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1))
      .join(''),
  );
