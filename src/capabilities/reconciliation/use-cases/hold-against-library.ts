import type { RefusedRow } from '#kernel/import-answer.ts';
import { isInRemit } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { oneAtATime } from '#platform/one-at-a-time.ts';
import { type PlacedRegion, regionsOf } from '../../organisation/public.ts';
import { placeNamesOf } from '../../project-library/public.ts';
import { type AggregateRow, comparedAggregate } from '../rules/aggregate-rows.ts';
import type { ListKind } from '../rules/classes.ts';
import { codeKey, countyInCode } from '../rules/code-key.ts';
import type { LibraryProject } from '../rules/library-project.ts';
import type { ListRow, WhoseRow } from '../rules/list-row.ts';
import { memoryOf } from '../rules/memory.ts';
import type { ReadExtent } from '../rules/payment-extent.ts';
import { reason } from '../rules/reason.ts';
import { type MissingProject, type ReconciledRow, reconciled } from '../rules/reconcile.ts';
import { decisionsOf, knownRows } from '../store/decisions.ts';
import { libraryProjects } from '../store/library.ts';
import { type ListFile, type ReadList, readList } from './read-list.ts';

/** A list that was held against the library. */
export type HeldList = {
  readonly kind: ListKind;
  readonly rows: readonly (ReconciledRow & { readonly projects: number | null })[];
  readonly missing: readonly MissingProject[];
  /** Rows of counties outside of the caller's remit, which are neither compared nor kept. */
  readonly outside: number;
  readonly refused: readonly RefusedRow[];
  readonly notices: readonly string[];
  /** Of which months a list of payments was taken to be; null for the others. */
  readonly read: ReadExtent | null;
  /** Milliseconds of the matching. */
  readonly ms: number;
};

type Wish = { readonly file: ListFile; readonly month: string; readonly language: Language };

/** Parsers take memory, so that files wait for each other. */
const parserQueue = oneAtATime();

/** Reads a list; nothing is looked at in the database but the regions. */
export function readListFile(desk: Desk, caller: Caller, { file, language }: Omit<Wish, 'month'>): Promise<ReadList> {
  return parserQueue(async () => readList(file, { regions: await regionsOf(desk.db, caller.cityCode), language }));
}

/** Holds a list that was read against the library of the caller's remit. Neither side is changed. */
export async function heldAgainstLibrary(
  tx: Tx,
  caller: Caller,
  { list, month }: { readonly list: ReadList; readonly month: string },
): Promise<HeldList> {
  const { cityCode: city, remit } = caller;
  const regions = await regionsOf(tx, city);
  const [projects, decisions, known] = await Promise.all([
    libraryProjects(tx, city, { month, regions }),
    decisionsOf(tx, city, list.kind),
    knownRows(tx, city, list.kind),
  ]);
  const { notices, kind } = list;
  const start = performance.now();
  const ownCodes = new Set(projects.flatMap(({ code, formerCodes }) => [code, ...formerCodes].map(codeKey)));
  const isOutside = (row: WhoseRow) => isBeyond(row, { remit, regions, ownCodes });
  // What a cell of another county's row says is no more for the caller than the row.
  const refused = list.refused.flatMap(({ said, of }) => (isOutside(of) ? [] : said));
  if (kind === 'aggregates') {
    const inside = list.aggregates.filter(({ unitCode }) => !isOutside({ unitCode, code: null }));
    const rows = inside.map((row) => aggregateRow(row, { projects, month, city }));
    const outside = list.aggregates.length - inside.length;
    const nothing = { missing: [], read: null };
    return { kind, rows, ...nothing, outside, refused, notices, ms: performance.now() - start };
  }
  const inside = list.rows.filter((row) => !isOutside(row));
  const found = reconciled({
    ...{ kind, month, projects, regions, rows: inside, unitless: list.unitless },
    ...{ memory: memoryOf(decisions, known), places: placeNamesOf(regions) },
  });
  return {
    ...{ kind, missing: found.missing, read: found.read, outside: list.rows.length - inside.length, refused, notices },
    rows: found.rows.map((row) => ({ ...row, projects: null })),
    ms: performance.now() - start,
  };
}

type Where = {
  readonly remit: string;
  readonly regions: readonly PlacedRegion[];
  readonly ownCodes: ReadonlySet<string | null>;
};

/**
 * Whether a row is of a county outside of the remit. One that names none may be of it, unless its code was given in
 * another county and none of the caller's projects bears it.
 */
function isBeyond({ unitCode, code }: WhoseRow, { remit, regions, ownCodes }: Where): boolean {
  const named = unitCode ?? (ownCodes.has(codeKey(code)) ? null : countyInCode(code));
  const path = named === null ? undefined : regions.find((region) => region.code === named)?.path;
  return path !== undefined && !isInRemit(path, remit);
}

type Sums = { readonly projects: readonly LibraryProject[]; readonly month: string; readonly city: string };

/** A county's row in the form of a project's; a sum in which a single project shows is left out of it. */
function aggregateRow(row: AggregateRow, sums: Sums): HeldList['rows'][number] {
  const compared = comparedAggregate(row, sums);
  const isSmall = compared.reasons.some(({ code }) => code === 'cellTooSmall');
  const nothing = { code: null, ownerName: null, ownerCode: null, townshipCode: null, industryCode: null };
  const facts: ListRow = {
    ...{ sheet: row.sheet, row: row.row, name: row.written, unitCode: row.unitCode, ...nothing },
    amounts: {
      ...{ monthYuan: null, totalYuan: null, plannedTotalYuan: null, approvedTotalYuan: null },
      ...{ paidYuan: null, amountYuan: null, yearToDateYuan: isSmall ? null : row.yearToDateYuan },
    },
    ...{
      month: null,
      enteredIn: null,
      startedIn: null,
      approvedOn: null,
      paidOn: null,
      voucherNo: null,
      paidHead: null,
    },
    ...{ isWithdrawn: false, unclear: [], notes: [] },
  };
  return {
    ...{ facts, rowKey: `county:${row.unitCode ?? row.written}`, class: compared.class, project: null, score: null },
    ...{ reasons: compared.reasons.length > 0 ? compared.reasons : [reason('nothingDiffers')], rivals: [] },
    ...{ decision: null, projects: isSmall ? null : row.projects },
  };
}
