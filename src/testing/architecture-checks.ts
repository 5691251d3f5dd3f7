import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import { doors, layers } from '../architecture.ts';

/** Source files by their path below `src`, with their text. */
export type Sources = ReadonlyMap<string, string>;

type Import = { readonly from: string; readonly to: string };

/** Every import, export-from and dynamic import within the house, as resolved paths below `src`. */
export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) => {
    const { staticImports, staticExports, dynamicImports } = parseSync(from, text).module;
    const names = [
      ...staticImports.map((one) => one.moduleRequest.value),
      ...staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
      ...dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
    ];
    return names.flatMap((name) => {
      if (name.startsWith('#')) return { from, to: name.slice(1) };
      return name.startsWith('.') ? { from, to: normalize(join(dirname(from), name)).replaceAll('\\', '/') } : [];
    });
  });
}

/** The map of the house itself is below everything; the demo and the benchmarks beside `src` are applications. */
const level = (file: string) => {
  if (file.startsWith('../')) return layers.apps;
  return file.includes('/') ? (layers[file.split('/')[0] as keyof typeof layers] ?? 9) : 0;
};
const roomOf = (file: string) => /^capabilities\/([^/]+)\//.exec(file)?.[1];
const mayEnter = (here: string, there: string) =>
  (doors as Readonly<Record<string, readonly string[]>>)[here]?.includes(there) ?? false;
const isBrowser = (file: string) => /^ui\/|\/web\//.test(file);
const isServer = (file: string) =>
  /^platform\/|^capabilities\/[^/]+\/(store|use-cases|documents)\/|^capabilities\/[^/]+\/(routes|jobs|public)\.ts$/.test(
    file,
  );

/** Imports that point to a higher layer. The way out: move the shared thing down, or pass it as an argument. */
export function upwardImports(sources: Sources): string[] {
  return importsOf(sources)
    .filter(({ from, to }) => level(to) > level(from))
    .map(({ from, to }) => `${from} imports ${to}, which is a higher layer: move what is shared down`);
}

/** Browser code that imports server code, or the reverse. The way out: a contract, a rule or a term. */
export function crossedSides(sources: Sources): string[] {
  return importsOf(sources)
    .filter(({ from, to }) => (isBrowser(from) && isServer(to)) || (isServer(from) && isBrowser(to)))
    .map(({ from, to }) => `${from} imports ${to} across browser and server: share a contract, a rule or a term`);
}

/** Imports from room to room that use no declared door. The browser may also read another room's contract and terms. */
export function undeclaredDoors(sources: Sources): string[] {
  return importsOf(sources)
    .filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (!here || !there || here === there) return false;
      if (isBrowser(from)) return !/^capabilities\/[^/]+\/((contract|terms)\.ts|web\/)/.test(to);
      return !(mayEnter(here, there) && to === `capabilities/${there}/public.ts`);
    })
    .map(({ from, to }) => `${from} imports ${to}: only public.ts of a room named in src/architecture.ts is a door`);
}

/** SQL that reads or writes another room's tables. The way out: a `public_*` view or function of that room. */
export function trespassingSql(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const here = roomOf(file);
    if (!here || isBrowser(file)) return [];
    return [
      ...text.matchAll(
        /\b(?:from|join|into|update|selectFrom\(['"]|insertInto\(['"]|updateTable\(['"]|citySetting\(['"])\s*['"]?([a-z_]+)\.([a-z_]+)/g,
      ),
    ]
      .map(([, schema = '', table = '']) => ({ there: schema.replaceAll('_', '-'), table }))
      .filter(
        ({ there, table }) =>
          there in doors && there !== here && !(mayEnter(here, there) && table.startsWith('public_')),
      )
      .map(
        ({ there, table }) => `${file} uses ${there}.${table}: read a public_ view of a room whose door is declared`,
      );
  });
}

/** Files of rules and of the kernel that do more than turn data into data. */
export function impureRules(sources: Sources): string[] {
  const impure = /\b(Date\.now|new Date\(\)|Math\.random|process\.|fetch\(|await)\b|from 'node:(?!path)/;
  return [...sources]
    .filter(([file, text]) => /\/rules\/|^kernel\//.test(file) && impure.test(text))
    .map(([file]) => `${file} reads the world: take what it needs as an argument`);
}

/** Rooms whose doors lead back to themselves. */
export function circularDoors(map: Readonly<Record<string, readonly string[]>>): string[] {
  const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
    (map[from] ?? []).some((next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])));
  return Object.keys(map).filter((room) => reaches(room, room));
}

/** Files longer than a person reads at once. */
export function longFiles(sources: Sources, lines: number): string[] {
  return [...sources].filter(([, text]) => text.split('\n').length > lines).map(([file]) => file);
}
