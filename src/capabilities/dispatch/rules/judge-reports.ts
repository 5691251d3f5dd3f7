import type { Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import { nameKey, type PublicProject, projectMeant } from '../../project-library/public.ts';
import type { Term } from '../terms.ts';
import type { ReportFacts } from './report.ts';
import type { ReportKey } from './report-row.ts';

/** A row of a monthly workbook: which project it means, and what it reports. */
export type ReportRow = ReportFacts & { readonly key: ReportKey };

/** A report that stands already. */
export type KnownReport = ReportFacts & { readonly projectId: string; readonly version: number };

/** A report as it is to be written. */
export type ReportToWrite = {
  readonly project: Pick<PublicProject, 'id' | 'path' | 'owner_code'>;
  readonly version: number;
  readonly facts: ReportFacts;
};

type Row = UnderstoodRow<ReportRow>;
type Refused = Extract<Judged, { readonly state: 'refused' }>;

/** Names of what a report says, in reading order. */
export const reportFactNames = [
  'monthYuan',
  'yearToDateYuan',
  'totalYuan',
  'buildingYuan',
  'installationYuan',
  'equipmentYuan',
  'otherYuan',
  'progress',
  'problems',
] as const satisfies readonly (keyof ReportFacts)[];

/** What rows are judged against; `seen` holds the row of each project and month met in this file, and is added to. */
export type ReportJudging = {
  readonly projects: readonly PublicProject[];
  readonly known: readonly KnownReport[];
  readonly seen: Map<string, number>;
};

/**
 * What each row of a file means: a new report, a corrected one, an unchanged one, or none. A blank cell keeps what was
 * reported. Refuses `projectUnknown`, `nameAmbiguous`, `rowTwice`.
 */
export function judgeReports(
  rows: readonly Row[],
  { projects, known, seen }: ReportJudging,
): { judged: Judged[]; writes: ReportToWrite[] } {
  const index = projectIndex(projects);
  const reports = new Map(known.map((report) => [`${report.projectId} ${report.month}`, report]));
  const writes: ReportToWrite[] = [];
  const judged = rows.map((row): Judged => {
    const { key, ...stated } = row.facts;
    const project = projectMeant(key, index(key));
    const label = key.name ?? key.code ?? '';
    if (project === null) return refused(row, 'projectUnknown', { name: label });
    if (project === 'several') return refused(row, 'nameAmbiguous', { name: label });
    const place = `${project.id} ${stated.month}`;
    const other = seen.get(place);
    if (other !== undefined) return refused(row, 'rowTwice', { other });
    seen.set(place, row.row);
    const before = reports.get(place);
    const facts = before ? mergedReport(before, stated) : stated;
    const changes = reportChanges(before ?? null, facts);
    if (changes.length === 0) return { state: 'unchanged', label: project.name, changes: () => [] };
    writes.push({ project, version: (before?.version ?? 0) + 1, facts });
    const cells = () => changes.map((change) => ({ ...change, cell: row.cells[change.field] ?? '' }));
    return { state: before ? 'updated' : 'created', label: project.name, changes: cells };
  });
  return { judged, writes };
}

/** Candidates of a pointer in constant time; a file may hold a hundred thousand rows. */
function projectIndex(projects: readonly PublicProject[]): (key: ReportKey) => readonly PublicProject[] {
  const byCode = Map.groupBy(projects, ({ code }) => code);
  const byName = Map.groupBy(projects, ({ name_key }) => name_key);
  return ({ code, name }) => [
    ...(code === null ? [] : (byCode.get(code) ?? [])),
    ...(name === null ? [] : (byName.get(nameKey(name)) ?? [])).filter(
      (project) => code === null || project.code !== code,
    ),
  ];
}

function mergedReport(before: ReportFacts, stated: ReportFacts): ReportFacts {
  const entries = reportFactNames.map((field) => [field, stated[field] ?? before[field]]);
  return { ...stated, ...(Object.fromEntries(entries) as Omit<ReportFacts, 'month'>) };
}

/** What a report changes; a first report changes what it states, and one that states nothing yet is still new. */
export function reportChanges(before: ReportFacts | null, after: ReportFacts) {
  return reportFactNames
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    .filter((change) => change.before !== change.after);
}

function refused(row: Row, code: Term, facts: Readonly<Record<string, string | number>>): Refused {
  const cell = row.cells.name ?? row.cells.code ?? `A${row.row}`;
  return { state: 'refused', fault: { cell, code, facts } };
}
