import { type Random, randomOf } from '../../demo/random.ts';
import { placeNamesOf } from '../../src/capabilities/project-library/public.ts';
import { type DifferenceClass, differenceClasses } from '../../src/capabilities/reconciliation/rules/classes.ts';
import type { LibraryProject } from '../../src/capabilities/reconciliation/rules/library-project.ts';
import type { ListRow } from '../../src/capabilities/reconciliation/rules/list-row.ts';
import { memoryOf } from '../../src/capabilities/reconciliation/rules/memory.ts';
import { type ReconcileWish, reconciled } from '../../src/capabilities/reconciliation/rules/reconcile.ts';
import { edits, rowOf, written } from './edits.ts';
import { libraryOf, month, regions } from './library.ts';
import { developmentPhrases, heldOutPhrases } from './phrases.ts';

/** Seeds on which weights were chosen, and those that are only measured. */
export const seeds = { development: [2_019, 77], heldOut: [314_159, 271_828, 161_803] } as const;

/** A row and what was done to it; `projectId` is null for a project that the library does not know. */
export type Labelled = {
  readonly row: ListRow;
  readonly class: DifferenceClass;
  readonly projectId: string | null;
};

/** A library, a list with known edits, and the projects that the list lacks. */
export type Corpus = {
  readonly wish: ReconcileWish;
  readonly labels: readonly Labelled[];
  readonly missing: ReadonlySet<string>;
};

/** Parts of a hundred rows; the rest is equal. */
const shares: readonly (readonly [DifferenceClass, number])[] = [
  ['notEntered', 8],
  ['otherCode', 6],
  ['otherCounty', 5],
  ['timing', 6],
  ['unit', 6],
  ['amount', 6],
  ['caliber', 5],
  ['withdrawn', 5],
  ['duplicate', 5],
];
const missingShare = 0.04;

/** A list with every column, or one without codes, owners' names in half of its rows, totals and months of entry. */
export type Columns = 'all' | 'few';

/** A list of `size` rows against a library of as many projects; the same for the same seed. */
export function corpus(which: keyof typeof seeds, seed: number, size: number, columns: Columns = 'all'): Corpus {
  const phrases = which === 'development' ? developmentPhrases : heldOutPhrases;
  const random = randomOf(seed, 'reconciliation list');
  const { projects, stranger } = libraryOf(size, { seed, phrases });
  const missing = new Set<string>();
  const library: LibraryProject[] = [];
  const labels: Labelled[] = [];
  for (const project of projects) {
    if (random.chance(missingShare)) {
      missing.add(project.id);
      library.push(project);
      continue;
    }
    const { project: kept, label, more } = labelled(project, { random, stranger });
    library.push(kept);
    const hasOwner = columns === 'all' || random.chance(0.5);
    const shown = [label, ...more].map((one) => (columns === 'all' ? one : withFewColumns(one, kept, hasOwner)));
    labels.push(...shown);
  }
  const shuffled = firstIsOriginal(random.shuffled(labels)).map((label, i) => ({
    ...label,
    row: { ...label.row, row: i + 2 },
  }));
  const about = { kind: 'statistics', month, memory: memoryOf([]), regions, places: placeNamesOf(regions) } as const;
  return { wish: { ...about, projects: library, rows: shuffled.map(({ row }) => row) }, labels: shuffled, missing };
}

/** What was done to a column that the list does not have is not done. */
function withFewColumns(
  { row, class: name, projectId }: Labelled,
  project: LibraryProject,
  hasOwner: boolean,
): Labelled {
  const plain = rowOf(project);
  const isShown =
    row.industryCode !== plain.industryCode ||
    row.amounts.yearToDateYuan !== plain.amounts.yearToDateYuan ||
    project.caliber === 'out' ||
    ['withdrawn', 'otherCounty', 'duplicate', 'notEntered'].includes(name);
  const ownerName = hasOwner ? row.ownerName : null;
  const amounts = { ...row.amounts, plannedTotalYuan: null };
  return {
    row: { ...row, ownerName, amounts, code: null, enteredIn: null },
    class: isShown ? name : 'equal',
    projectId,
  };
}

/** Of two rows that are letter by letter the same nobody can say which repeats the other: it is the later one. */
function firstIsOriginal(labels: readonly Labelled[]): Labelled[] {
  const alike = Map.groupBy(labels, ({ row }) => JSON.stringify(row));
  const waiting = new Map([...alike].map(([text, group]) => [text, orderedLabels(group)]));
  return labels.map((label) => waiting.get(JSON.stringify(label.row))?.shift() ?? label);
}

function orderedLabels(group: readonly Labelled[]): Labelled[] {
  return group.toSorted((one, other) => Number(one.class === 'duplicate') - Number(other.class === 'duplicate'));
}

type Making = { readonly random: Random; readonly stranger: () => LibraryProject };

/** The row of a project with its edit; a repetition and a stranger are rows of their own beside it. */
function labelled(project: LibraryProject, { random, stranger }: Making) {
  const kind = pickedClass(random);
  const plain = rowOf(project);
  const as = (row: ListRow, name: DifferenceClass, projectId: string | null): Labelled => ({
    row: written(row, random, name === 'otherCode'),
    class: name,
    projectId,
  });
  if (kind === 'notEntered')
    return { project, label: as(plain, 'equal', project.id), more: [as(rowOf(stranger()), 'notEntered', null)] };
  if (kind === 'duplicate') {
    const first: Labelled = { row: plain, class: 'equal', projectId: project.id };
    return { project, label: first, more: [as(plain, 'duplicate', project.id)] };
  }
  if (kind === 'equal' || kind === 'unknown') return { project, label: as(plain, 'equal', project.id), more: [] };
  const edited = edits[kind]({ project, row: plain }, random);
  return { project: edited.project, label: as(edited.row, kind, project.id), more: [] };
}

function pickedClass(random: Random): DifferenceClass {
  let at = random.between(0, 100);
  for (const [name, share] of shares) {
    if (at < share) return name;
    at -= share;
  }
  return 'equal';
}

/** How often a class is said where it is, and is where it is said, in parts of one. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number };

/** What a run over a corpus came to. */
export type Scores = {
  readonly match: Score;
  readonly classes: Score;
  readonly missing: Score;
  readonly each: Readonly<Record<string, Score & { readonly rows: number }>>;
  readonly mistakes: readonly {
    readonly label: Labelled;
    readonly said: DifferenceClass;
    readonly project: string | null;
  }[];
};

/** Holds the list of a corpus against its library and counts what was found against what was done. */
export function scores({ wish, labels, missing }: Corpus): Scores {
  const found = reconciled(wish);
  const said = labels.map((label, i) => ({
    label,
    said: found.rows[i]?.class ?? 'unknown',
    project: found.rows[i]?.project?.id ?? null,
  }));
  const right = said.filter(({ label, project }) => project !== null && project === label.projectId).length;
  const match = scoreOf({
    found: right,
    said: said.filter(({ project }) => project !== null).length,
    there: labels.filter(({ projectId }) => projectId !== null).length,
  });
  const isRight = (one: (typeof said)[number]) => one.said === one.label.class && one.project === one.label.projectId;
  const each = differenceClasses.flatMap((name) => {
    const there = said.filter(({ label }) => label.class === name);
    const named = said.filter((one) => one.said === name);
    if (there.length === 0) return [];
    const score = scoreOf({ found: there.filter(isRight).length, said: named.length, there: there.length });
    return [[name, { rows: there.length, ...score }] as const];
  });
  const lacking = found.missing.map(({ project }) => project.id);
  const classes = { found: said.filter(isRight).length, said: said.length, there: said.length };
  const unknown = said.filter((one) => one.said === 'unknown').length;
  return {
    match,
    classes: scoreOf({ ...classes, said: classes.said - unknown }),
    missing: scoreOf({
      found: lacking.filter((id) => missing.has(id)).length,
      said: lacking.length,
      there: missing.size,
    }),
    each: Object.fromEntries(each),
    mistakes: said.filter((one) => !isRight(one)),
  };
}

function scoreOf({
  found,
  said,
  there,
}: {
  readonly found: number;
  readonly said: number;
  readonly there: number;
}): Score {
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  const [precision, recall] = [said === 0 ? 1 : found / said, there === 0 ? 1 : found / there];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}
