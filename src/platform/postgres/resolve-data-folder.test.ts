import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { preparedDataFolder, resolveDataFolder, rootsDataFolder } from './resolve-data-folder.ts';
import { folderIn, isRoot, newPlace } from './test-place.ts';

test('the configured folder comes before the one in the project, and neither is created', async () => {
  const place = await newPlace();
  const projectFolder = folderIn(place, 'project');
  const configured = path.join(place, 'kept', 'here');
  expect(await resolveDataFolder({ configured, projectFolder })).toBe(configured);
  expect(await resolveDataFolder({ configured: ' ', projectFolder })).toBe(path.join(projectFolder, 'data'));
  expect(await resolveDataFolder({ projectFolder })).toBe(path.join(projectFolder, 'data'));
  expect(existsSync(configured) || existsSync(path.join(projectFolder, 'data'))).toBe(false);
});

test('a configured folder that cannot be used is refused, never replaced', async () => {
  const place = await newPlace();
  const file = path.join(place, 'file');
  writeFileSync(file, '');
  for (const configured of [file, path.join(file, 'below')])
    await expect(resolveDataFolder({ configured, projectFolder: place })).rejects.toMatchObject({
      code: 'folderUnusable',
      message: expect.stringContaining(`The data folder ${configured} cannot be used`),
    });
});

test.runIf(isRoot)('root keeps data elsewhere when the server may not enter the project', async () => {
  const closed = folderIn(await newPlace(), 'root', 0o700);
  const projectFolder = folderIn(closed, 'project');
  expect(await resolveDataFolder({ projectFolder })).toBe(rootsDataFolder);
  const configured = path.join(projectFolder, 'data');
  await expect(resolveDataFolder({ configured, projectFolder })).rejects.toMatchObject({
    code: 'folderUnreachable',
    message: expect.stringContaining(rootsDataFolder),
  });
});

test.runIf(isRoot)('a data folder that only root may enter is handed over, those above it are not', async () => {
  const place = await newPlace();
  const configured = folderIn(place, 'data', 0o700);
  expect(await resolveDataFolder({ configured, projectFolder: place })).toBe(configured);
});

test.runIf(isRoot)('folders that are made on the way let the server through and nobody look', async () => {
  const place = await newPlace();
  const { folder } = await preparedDataFolder(path.join(place, 'kept', 'here'));
  expect(folder).toBe(path.join(place, 'kept', 'here'));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(place, 'kept')).mode & 0o777).toBe(0o711);
});
