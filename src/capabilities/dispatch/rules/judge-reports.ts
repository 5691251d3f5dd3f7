import { isReportingMonth, monthBefore } from '#kernel/period.ts';
import type { Region } from '#kernel/region.ts';
import type { Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import { refusedAt } from '#platform/records/refused-at.ts';
import type { SaidOnce } from '#platform/records/said-once.ts';
import { meantBy, type PublicProject } from '../../project-library/public.ts';
import type { LockReason } from './locking.ts';
import { furtherDoubts, type ReportContext, rowAlone } from './plausibility.ts';
import { projectContext } from './project-context.ts';
import { type ReportFacts, reportFactNames } from './report.ts';
import type { ReportKey } from './report-row.ts';

/** A row of a monthly workbook: which project it means, and what it reports. */
export type ReportRow = ReportFacts & { readonly key: ReportKey };

/** A report that stands already. */
export type KnownReport = ReportFacts & {
  readonly projectId: string;
  readonly version: number;
  readonly cumulativeYuan: number;
};

/** A report as it is to be written. */
export type ReportToWrite = {
  readonly project: Pick<PublicProject, 'id' | 'path' | 'owner_code'>;
  readonly version: number;
  readonly facts: ReportFacts;
};

type Row = UnderstoodRow<ReportRow>;

/** What rows are judged against. */
export type ReportJudging = {
  readonly projects: readonly PublicProject[];
  readonly regions: readonly Region[];
  readonly known: readonly KnownReport[];
  /** What this file has said of projects and months so far. */
  readonly said: SaidOnce;
  /** Years to date that this file states, by project and month; added to. */
  readonly stated: Map<string, number>;
  /** Whether the city wants amounts in whole 万元. */
  readonly wantsWholeWan: boolean;
  /** Why a project's report of a month may not be written; null where it may. */
  readonly lockOf: (projectId: string, month: string) => LockReason | null;
};

/**
 * What each row of a file means: a new report, a corrected one, an unchanged one, or none. A blank cell keeps what was
 * reported. Refuses what `meantBy` misses, `rowTwice` and `rowsDisagree`, and a change of a report that is locked, with why.
 */
export function judgeReports(
  rows: readonly Row[],
  { projects, regions, known, said, stated: statedYears, wantsWholeWan, lockOf }: ReportJudging,
): { judged: Judged[]; writes: ReportToWrite[] } {
  const projectOf = meantBy(projects, regions);
  const reports = new Map(known.map((report) => [`${report.projectId} ${report.month}`, report]));
  const writes: ReportToWrite[] = [];
  const judged = rows.map((row): Judged => {
    const { key, ...stated } = row.facts;
    const meant = projectOf(key);
    if ('missed' in meant) return refusedAt(row, meant.missed.keys, meant.missed);
    const { project } = meant;
    const place = `${project.id} ${stated.month}`;
    const again = said.met(
      place,
      row,
      reportFactNames.map((field) => stated[field]),
    );
    if (again) return refusedAt(row, ['name', 'code'], again);
    const before = reports.get(place);
    const facts = before ? mergedReport(before, stated) : stated;
    const previous = previousOf(facts.month, (month) => {
      const at = `${project.id} ${month}`;
      return statedYears.get(at) ?? reports.get(at)?.cumulativeYuan;
    });
    if (facts.yearToDateYuan !== null) statedYears.set(place, facts.yearToDateYuan);
    const changes = reportChanges(before ?? null, facts);
    if (changes.length === 0) return { state: 'unchanged', label: project.name, changes: () => [] };
    const lock = lockOf(project.id, facts.month);
    if (lock) return refusedAt(row, ['month', 'name'], lock);
    writes.push({ project, version: (before?.version ?? 0) + 1, facts });
    const cells = () => changes.map((change) => ({ ...change, cell: row.cells[change.field] ?? '' }));
    const context = { ...rowAlone, previous, wantsWholeWan, project: projectContext(project) };
    const doubts = () => furtherDoubts(facts, context);
    return { state: before ? 'updated' : 'created', label: project.name, changes: cells, doubts };
  });
  return { judged, writes };
}

/** The year to date of the month before, where one is known; February follows on nothing. */
function previousOf(month: string, known: (month: string) => number | undefined): ReportContext['previous'] {
  const before = monthBefore(month);
  const cumulativeYuan = isReportingMonth(before) ? known(before) : undefined;
  return cumulativeYuan === undefined ? null : { month: before, cumulativeYuan };
}

function mergedReport(before: ReportFacts, stated: ReportFacts): ReportFacts {
  const entries = reportFactNames.map((field) => [field, stated[field] ?? before[field]]);
  return { ...stated, ...(Object.fromEntries(entries) as Omit<ReportFacts, 'month'>) };
}

/** What a report changes; a first report changes what it states, and one that states nothing yet is still new. */
export function reportChanges(before: ReportFacts | null, after: ReportFacts) {
  return reportFactNames
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    .filter(({ before: was, after: is }) => was !== is && JSON.stringify(was) !== JSON.stringify(is))
    .map(({ field, before: was, after: is }) => ({ field, before: factTold(was), after: factTold(is) }));
}

/** A value as an answer tells of it: added fields as one text. */
export function factTold(value: ReportFacts[(typeof reportFactNames)[number]]): string | number | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
