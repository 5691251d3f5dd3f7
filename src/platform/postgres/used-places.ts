import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from './open-postgres.ts';
import { newFolder, newPlace } from './test-place.ts';

/**
 * Called at the top of a file of tests: makes one database before them and resolves, each time it is asked, with a new
 * data folder that holds a copy, opened once and left. Making one takes longer than most tests of what comes after.
 */
export function usedPlaces(): () => Promise<string> {
  let first = '';
  beforeAll(async () => {
    first = await newFolder();
    await (await openPostgres({ dataFolder: path.join(first, 'data') })).leave();
  }, 120_000);
  afterAll(() => rm(first, { recursive: true, force: true }));
  return async () => {
    const dataFolder = path.join(await newPlace(), 'data');
    // With its owners: as root the files of the database belong to its own user.
    execFileSync('cp', ['-a', path.join(first, 'data'), dataFolder]);
    return dataFolder;
  };
}
