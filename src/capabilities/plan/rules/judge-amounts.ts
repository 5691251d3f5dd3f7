import type { Region } from '#kernel/region.ts';
import type { Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import { refusedAt } from '#platform/records/refused-at.ts';
import type { SaidOnce } from '#platform/records/said-once.ts';
import { meantBy, type PublicProject } from '../../project-library/public.ts';
import type { AmountRow } from './amount-row.ts';

/** A planned amount that stands already. */
export type KnownAmount = {
  readonly projectId: string;
  readonly year: number;
  readonly plannedYuan: number | null;
  readonly version: number;
};

/** A planned amount as it is to be written. */
export type AmountToWrite = KnownAmount & { readonly path: string };

/** What rows are judged against. */
export type AmountJudging = {
  readonly projects: readonly PublicProject[];
  readonly regions: readonly Region[];
  readonly known: readonly KnownAmount[];
  /** What this file has said of projects and years so far. */
  readonly said: SaidOnce;
};

type Row = UnderstoodRow<AmountRow>;

/**
 * What each row of a file means: a new amount, a changed one, an unchanged one, or none. Refuses what `meantBy` misses
 * , `rowTwice` and `rowsDisagree`.
 */
export function judgeAmounts(
  rows: readonly Row[],
  { projects, regions, known, said }: AmountJudging,
): { judged: Judged[]; writes: AmountToWrite[] } {
  const projectOf = meantBy(projects, regions);
  const amounts = new Map(known.map((amount) => [`${amount.projectId} ${amount.year}`, amount]));
  const writes: AmountToWrite[] = [];
  const judged = rows.map((row): Judged => {
    const { key, year, plannedYuan } = row.facts;
    const meant = projectOf(key);
    if ('missed' in meant) return refusedAt(row, meant.missed.keys, meant.missed);
    const { project } = meant;
    const place = `${project.id} ${year}`;
    const again = said.met(place, row, plannedYuan);
    if (again) return refusedAt(row, ['name', 'code'], again);
    const before = amounts.get(place);
    const former = before?.plannedYuan ?? null;
    if (before && former === plannedYuan) return { state: 'unchanged', label: project.name, changes: () => [] };
    writes.push({ projectId: project.id, path: project.path, year, plannedYuan, version: (before?.version ?? 0) + 1 });
    const change = { field: 'plannedYuan', before: former, after: plannedYuan, cell: row.cells.plannedYuan ?? '' };
    return { state: before ? 'updated' : 'created', label: `${project.name}（${year}）`, changes: () => [change] };
  });
  return { judged, writes };
}
