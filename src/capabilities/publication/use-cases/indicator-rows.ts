import { createHash } from 'node:crypto';
import { yearOf } from '#kernel/period.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publishedScores } from '../../assessment/public.ts';
import { expectedReports, laggingPage } from '../../dispatch/public.ts';
import { moneyRows } from '../../funds/public.ts';
import { readContributions } from '../../growth/public.ts';
import { regionsOf } from '../../organisation/public.ts';
import { differenceRows } from '../../reconciliation/public.ts';
import type { IndicatorRowShown } from '../contract-indicators.ts';
import { projectRows, type RowsAsked, responsibilityValues, type StoredRow } from '../store/indicator-values.ts';
import { planRows } from '../store/plan-values.ts';
import { roomOf } from './indicator-values.ts';
import { taskRows } from './task-values.ts';

/** Rows as a room keeps them, now or as of the instant of the transaction. */
type Reading = (tx: Tx, city: string, asked: RowsAsked) => Promise<StoredRow[]>;

const moneyOf: Readonly<Record<string, 'issuedYuan' | 'arrivedYuan' | 'allocatedYuan' | 'paidYuan'>> = {
  fundsIssuedYuan: 'issuedYuan',
  fundsArrivedYuan: 'arrivedYuan',
  fundsAllocatedYuan: 'allocatedYuan',
  fundsPaidYuan: 'paidYuan',
  fundsPaidPercent: 'paidYuan',
};

const readings: Readonly<Record<string, Reading>> = {
  'project-library': projectRows,
  plan: planRows,
  coordination: taskRows,
  funds: async (tx, city, asked) => {
    const rows = await moneyRows(tx, city, { ...asked, level: asked.scope });
    return rows.map(({ id, documentNo, title, unitCode, ...money }) => ({
      ...{ id, unitCode, name: `${documentNo} ${title}` },
      value: money[moneyOf[asked.indicator] ?? 'issuedYuan'],
      other: asked.indicator === 'fundsPaidPercent' ? money.arrivedYuan : money.issuedYuan,
    }));
  },
  dispatch: async (tx, city, asked) => {
    if (asked.indicator === 'laggingProjects') return laggingRows(tx, city, asked);
    const kinds: Readonly<Record<string, 'report' | 'problem'>> = {
      reportsReceived: 'report',
      problemsReported: 'problem',
    };
    const rows = await expectedReports(tx, city, { ...asked, with: kinds[asked.indicator] ?? 'all' });
    return rows.map(({ projectId: id, name, unitCode }) => ({ id, name, unitCode, value: null, other: null }));
  },
  assessment: async (tx, city, { unit, month, offset, limit }) =>
    (await publishedScores(tx, city, yearOf(month)))
      .filter(({ unitCode }) => unit === null || unitCode === unit)
      .slice(offset, offset + limit)
      .map(({ runId: id, name, unitCode, rank }) => ({ id, name, unitCode, value: null, other: rank })),
  reconciliation: async (tx, city, asked) => {
    const rows = await differenceRows(tx, city, asked);
    return rows.map(({ id, name, unitCode }) => ({ id, name: name ?? '—', unitCode, value: null, other: null }));
  },
  organisation: async (tx, city, { unit, offset, limit }) => {
    const [values, regions] = await Promise.all([responsibilityValues(tx, city), regionsOf(tx, city)]);
    const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
    return values
      .flatMap(({ unitCode: id }) => (id === null || (unit !== null && id !== unit) ? [] : [id]))
      .toSorted()
      .slice(offset, offset + limit)
      .map((id) => ({ id, name: nameOf.get(id) ?? id, unitCode: id, value: null, other: null }));
  },
};

/** Lagging projects are paged by mark; an offset reads over those before it. */
async function laggingRows(tx: Tx, city: string, { month, unit, limit, offset }: RowsAsked): Promise<StoredRow[]> {
  const wish = { month, from: 'yellow', limit: 200, ...(unit === null ? {} : { unit }) } as const;
  const found: StoredRow[] = [];
  let after: string | undefined;
  do {
    const page = await laggingPage(tx, city, { ...wish, after });
    for (const { projectId: id, name, unitCode, totalYuan, plannedTotalYuan } of page.rows)
      found.push({ id, name, unitCode, value: totalYuan, other: plannedTotalYuan });
    after = page.next ?? undefined;
  } while (after !== undefined && found.length < offset + limit);
  return found.slice(offset, offset + limit);
}

/** Which rows of a value: of which unit, in which month, as known at an instant (now where left out). */
export type IndicatorRowsAsked = {
  readonly indicator: string;
  readonly unit: string;
  readonly month: string;
  readonly scope: string | null;
  readonly asOf: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** The rows behind a value, without pages of the desk. The city's are those of all its units. */
export async function rowsBehind(desk: Desk, caller: Caller, asked: IndicatorRowsAsked): Promise<StoredRow[]> {
  const { indicator, month, asOf, limit, offset } = asked;
  const unit = asked.unit === caller.cityCode ? null : asked.unit;
  const room = roomOf(indicator);
  if (room === 'growth') {
    if (indicator === 'targetPercent') return [];
    const rows = await readContributions(desk, caller, {
      ...{ month, unit: indicator === 'rank' ? null : unit, limit, offset },
      isEcoLed: indicator.startsWith('ecoLed'),
      asOf,
    });
    return rows.map(({ projectId: id, name, unitCode, investedYuan, baseYuan }) =>
      indicator === 'baseYuan'
        ? { id, name, unitCode, value: baseYuan, other: investedYuan }
        : { id, name, unitCode, value: investedYuan, other: baseYuan },
    );
  }
  const reading = room === null ? undefined : readings[room];
  if (reading === undefined) return [];
  return readInRemit(desk.db, { ...caller, asOf }, (tx) => reading(tx, caller.cityCode, { ...asked, unit }));
}

const pages: Readonly<Record<string, (id: string) => string | null>> = {
  growth: (id) => `/projects/${id}`,
  'project-library': (id) => `/projects/${id}`,
  plan: (id) => `/projects/${id}`,
  dispatch: (id) => `/projects/${id}`,
  assessment: (id) => `/assessment/${id}`,
  coordination: () => '/tasks',
  funds: () => '/funds',
};

/** Rows with the pages of the desk that show them. */
export function withPages(indicator: string, rows: readonly StoredRow[]): IndicatorRowShown[] {
  const page = pages[roomOf(indicator) ?? ''];
  return rows.map((row) => ({ ...row, link: page?.(row.id) ?? null }));
}

/** Rows that a digest covers at most. */
const digestedRows = 10_000;

/** SHA-256 over the rows behind a value, in their order, and how many they are. */
export async function digestOfRows(
  desk: Desk,
  caller: Caller,
  asked: Omit<IndicatorRowsAsked, 'limit' | 'offset'>,
): Promise<{ readonly rows: number; readonly sha256: string }> {
  const rows = await rowsBehind(desk, caller, { ...asked, limit: digestedRows, offset: 0 });
  const content = rows.map(({ id, name, unitCode, value, other }) => [id, name, unitCode, value, other]);
  return { rows: rows.length, sha256: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}
