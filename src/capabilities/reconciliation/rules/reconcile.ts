import { type Region, regionNames } from '#kernel/region.ts';
import type { PlaceNames } from '../../project-library/public.ts';
import { uncomparedAmounts } from './amount-findings.ts';
import { resolutionsOf } from './amount-tolerance.ts';
import { withUnits } from './assumed-units.ts';
import type { DifferenceClass, ListKind } from './classes.ts';
import { type ComparedProject, type ComparedRow, comparedProjects, comparedRows } from './compared.ts';
import { isExpected } from './expected.ts';
import { explainedBy } from './explained.ts';
import type { LibraryProject } from './library-project.ts';
import type { AmountKind, ListRow } from './list-row.ts';
import { type Match, matches, type Pair } from './match.ts';
import { type Decision, type Memory, missingKey } from './memory.ts';
import { extentOf, type ReadExtent } from './payment-extent.ts';
import { type Reason, reason } from './reason.ts';
import { type Comparison, rowFindings } from './row-findings.ts';
import { agreement, extentReasons, foundBy, noteReasons, rivalReasons } from './row-reasons.ts';

/** A list, the library, and what people said before. */
export type ReconcileWish = {
  readonly kind: ListKind;
  readonly month: string;
  readonly rows: readonly ListRow[];
  /** Amounts for which the list names no unit. */
  readonly unitless?: readonly AmountKind[];
  readonly projects: readonly LibraryProject[];
  readonly memory: Memory;
  readonly regions: readonly Region[];
  readonly places: PlaceNames;
};

/** What became of one row of the list. */
export type ReconciledRow = {
  readonly facts: ListRow;
  readonly rowKey: string;
  readonly class: DifferenceClass;
  readonly project: LibraryProject | null;
  /** Points of the pair; null where a code or a person decided, or nothing was found. */
  readonly score: number | null;
  readonly reasons: readonly Reason[];
  /** Projects between which a person must choose. */
  readonly rivals: readonly LibraryProject[];
  /** What a person explained in an earlier month or just now. */
  readonly decision: Decision | null;
};

/** A project that the list should hold and does not. */
export type MissingProject = { readonly project: LibraryProject; readonly decision: Decision | null };

/** A list held against the library; rows in the order of the list, missing projects in that of the library. */
export type Reconciled = {
  readonly rows: readonly ReconciledRow[];
  readonly missing: readonly MissingProject[];
  /** Of which months a list of payments was taken to be; null for the others. */
  readonly read: ReadExtent | null;
};

/**
 * Holds a list against the library: finds the project of each row, says in what they differ, and which projects the list
 * lacks. It changes neither side. The order of the rows does not matter, and the same sides give the same answer.
 */
export function reconciled(wish: ReconcileWish): Reconciled {
  const { kind, month, places, memory, regions } = wish;
  const read = kind === 'payments' ? extentOf(wish) : null;
  const extent = read?.extent ?? null;
  const projects = comparedProjects(wish.projects, { places, month, extent });
  const list = withUnits(wish.rows, { kinds: wish.unitless ?? [], projects });
  const rows = comparedRows(list, { places, projects, memory });
  const resolutions = resolutionsOf(list);
  const found = matches({ kind, rows, projects, resolutions, memory });
  const knowsEntry = wish.projects.some(({ enteredIn, statisticsState }) => enteredIn ?? statisticsState);
  const about: Comparison = { kind, month, resolutions, nameOf: regionNames(regions), knowsEntry, extent };
  const sums = kind === 'payments' ? paidByProject(found, rows) : null;
  const work: Work = { rows, projects, about, memory, sums, read };
  return {
    rows: found.map((match, i) => rowOf(i, match, work)),
    missing: missingFrom(found, { wish, projects }),
    read,
  };
}

type Work = {
  readonly rows: readonly ComparedRow[];
  readonly projects: readonly ComparedProject[];
  readonly about: Comparison;
  readonly memory: Memory;
  /** What finance paid to each project in all of its rows; null where a list has one row a project. */
  readonly sums: ReadonlyMap<number, number> | null;
  /** Of which months the payments of a list are. */
  readonly read: ReadExtent | null;
};

function rowOf(i: number, match: Match, work: Work): ReconciledRow {
  const { rows, projects, memory, read } = work;
  const row = rows[i];
  if (!row) throw new RangeError(`row ${i} is not in the list`);
  const { facts } = row;
  const base = { facts, rowKey: row.rowKey, project: null, score: null, rivals: [], decision: null };
  const notes = [...noteReasons(facts), ...extentReasons(read)];
  if (match.state === 'none') {
    const near = match.nearest === null ? undefined : projects[match.nearest.project];
    const looked = near === undefined ? [] : [reason('nearestOther', { name: near.facts.name })];
    const decision = memory.explanationOf(base.rowKey, null) ?? null;
    const state = facts.isWithdrawn ? 'withdrawn' : 'notEntered';
    const told = reason(facts.isWithdrawn ? 'withdrawnUnknown' : 'notInLibrary');
    return { ...base, class: state, reasons: [told, ...looked, ...notes], decision };
  }
  if (match.state === 'ambiguous') {
    const rivals = match.rivals.flatMap(({ project }) => projects[project]?.facts ?? []);
    return { ...base, class: 'unknown', reasons: [...rivalReasons(rivals, match.isJoined), ...notes], rivals };
  }
  const other = match.state === 'duplicate' ? rows[match.ofRow]?.facts : undefined;
  const repeats = other === undefined ? [] : [reason('rowRepeats', { sheet: other.sheet, row: other.row })];
  const project = match.pair === null ? undefined : projects[match.pair.project];
  if (match.pair === null || project === undefined)
    return { ...base, class: 'duplicate', reasons: [...repeats, reason('notInLibrary'), ...notes] };
  return { ...base, ...matchedRow(row, { pair: match.pair, project, repeats, notes }, work) };
}

type Matched = {
  readonly pair: Pair;
  readonly project: ComparedProject;
  readonly repeats: readonly Reason[];
  readonly notes: readonly Reason[];
};

function matchedRow(row: ComparedRow, { pair, project, repeats, notes }: Matched, { about, memory, sums }: Work) {
  const compared = sums === null ? row : withSum(row, sums.get(pair.project));
  const findings = rowFindings(compared, project, about);
  const decision = memory.explanationOf(row.rowKey, project.facts.id) ?? null;
  const { isNew, isCovered } = decision === null ? { isNew: findings, isCovered: [] } : explainedBy(decision, findings);
  const [first] = isNew;
  const since = first && decision?.class ? [reason('newSinceExplained', { explained: decision.class })] : [];
  const equal = findings.length === 0 ? [agreement(uncomparedAmounts(compared, project))] : [];
  const found = first?.class ?? (isCovered.length > 0 ? decision?.class : null) ?? 'equal';
  return {
    class: repeats.length > 0 ? ('duplicate' as const) : found,
    project: project.facts,
    score: pair.isDecided || pair.score.isSameCode ? null : Math.round(pair.score.score),
    reasons: [...repeats, ...isNew, ...since, ...isCovered, ...equal, ...foundBy(pair), ...notes],
    decision,
  };
}

/** Every row of a payment is compared by what all of them come to. */
function withSum(row: ComparedRow, sum: number | undefined): ComparedRow {
  if (sum === undefined) return row;
  return { ...row, facts: { ...row.facts, amounts: { ...row.facts.amounts, paidYuan: sum, amountYuan: null } } };
}

function paidByProject(found: readonly Match[], rows: readonly ComparedRow[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [i, match] of found.entries()) {
    const amounts = rows[i]?.facts.amounts;
    const paid = amounts?.paidYuan ?? amounts?.amountYuan ?? null;
    if (match.state !== 'matched' || paid === null) continue;
    sums.set(match.pair.project, (sums.get(match.pair.project) ?? 0) + paid);
  }
  return sums;
}

type Sides = { readonly wish: ReconcileWish; readonly projects: readonly ComparedProject[] };

/** A project that several rows may mean is not missing. */
function missingFrom(found: readonly Match[], { wish, projects }: Sides): MissingProject[] {
  const { kind, month, memory } = wish;
  const meant = new Set(
    found.flatMap((match) => {
      if (match.state === 'ambiguous') return match.rivals.map(({ project }) => project);
      return match.state === 'none' || match.pair === null ? [] : [match.pair.project];
    }),
  );
  const hasReports = wish.projects.some(({ reports }) => reports.size > 0);
  return projects
    .filter(({ facts, paidYuan }, i) => !meant.has(i) && isExpected(facts, { kind, month, hasReports, paidYuan }))
    .map(({ facts }) => ({ project: facts, decision: memory.explanationOf(missingKey, facts.id) ?? null }));
}
