import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doors } from './architecture.ts';
import {
  circularDoors,
  crossedSides,
  importsOf,
  impureRules,
  longFiles,
  type Sources,
  trespassingSql,
  undeclaredDoors,
  upwardImports,
} from './testing/architecture-checks.ts';

const root = import.meta.dirname;
const house: Sources = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')]),
);

test('the checks look at the whole house', () => {
  expect(house.size).toBeGreaterThan(100);
  expect(importsOf(house).length).toBeGreaterThan(200);
});

describe('each check sees a deliberate violation', () => {
  const files = (...list: readonly (readonly [string, string])[]): Sources => new Map(list);
  test.each([
    ['an import that points up', upwardImports(files(['kernel/a.ts', "import { x } from '#platform/b.ts';"]))],
    [
      'a re-export that points up',
      upwardImports(files(['platform/a.ts', "export { x } from '../capabilities/growth/public.ts';"])),
    ],
    ['a page that imports a store', crossedSides(files(['capabilities/growth/web/a.tsx', "import '../store/q.ts';"]))],
    [
      'a dynamic import of the server',
      crossedSides(files(['ui/a.ts', "const x = await import('#platform/database.ts');"])),
    ],
    [
      'a room that enters by the window',
      undeclaredDoors(files(['capabilities/growth/a.ts', "import { x } from '../dispatch/store/q.ts';"])),
    ],
    [
      'a room that has no door there',
      undeclaredDoors(files(['capabilities/dispatch/a.ts', "import { x } from '../growth/public.ts';"])),
    ],
    [
      'SQL on another room’s table',
      trespassingSql(files(['capabilities/growth/store/q.ts', 'sql`select 1 from dispatch.report`'])),
    ],
    [
      'a query builder on another room’s table',
      trespassingSql(files(['capabilities/growth/store/q.ts', "tx.selectFrom('dispatch.report')"])),
    ],
    ['a rule that reads the clock', impureRules(files(['capabilities/growth/rules/r.ts', 'const now = Date.now();']))],
    ['doors in a circle', circularDoors({ one: ['two'], two: ['three'], three: ['one'] })],
    ['a file that became a heap', longFiles(files(['kernel/a.ts', '\n'.repeat(400)]), 300)],
  ])('%s', (_what, found) => {
    expect(found.length).toBeGreaterThan(0);
  });
});

test('imports never point up', () => expect(upwardImports(house)).toEqual([]));
test('browser and server never import each other', () => expect(crossedSides(house)).toEqual([]));
test('a room enters another only through a declared door', () => expect(undeclaredDoors(house)).toEqual([]));
test('SQL reads another room only through its public views', () => expect(trespassingSql(house)).toEqual([]));
test('rules are pure', () => expect(impureRules(house)).toEqual([]));
test('doors never lead back', () => expect(circularDoors(doors)).toEqual([]));
test('no file grows into a heap', () => expect(longFiles(house, 300)).toEqual([]));
test('every room has its folder and every folder is a room', () => {
  const folders = new Set([...house.keys()].flatMap((file) => /^capabilities\/([^/]+)\//.exec(file)?.[1] ?? []));
  expect([...folders].sort()).toEqual(Object.keys(doors).sort());
});
