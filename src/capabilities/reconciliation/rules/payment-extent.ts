import { yearOf } from '#kernel/period.ts';
import { nameKey } from '../../project-library/public.ts';
import { areSame, powerBetween } from './amount-tolerance.ts';
import { codeKey } from './code-key.ts';
import type { LibraryProject } from './library-project.ts';
import type { ListRow } from './list-row.ts';

/** Months over which the payments of a list add up, both ends included; `from` is null for all since the first one. */
export type Extent = { readonly from: string | null; readonly to: string };

/** The extent of a list, and whether the list says it or it was chosen as the nearest to the ledger, or for want of any. */
export type ReadExtent = { readonly extent: Extent; readonly by: 'list' | 'ledger' | 'assumed' };

/** Paid to a project within an extent by the ledger, whole yuan. */
export function paidWithin({ paidByMonth }: Pick<LibraryProject, 'paidByMonth'>, { from, to }: Extent): number {
  let sum = 0;
  for (const [month, yuan] of paidByMonth) if ((from === null || month >= from) && month <= to) sum += yuan;
  return sum;
}

type Asked = {
  readonly rows: readonly ListRow[];
  readonly month: string;
  readonly projects: readonly LibraryProject[];
};

/**
 * Over which months the payments of a list add up: what its heading says (本月支付, 1—11月累计, 累计拨付), else the days or
 * months of its rows, else its title. Where these leave several extents, it is the one in which most projects agree with
 * the ledger: a list is seldom wrong in every row.
 */
export function extentOf({ rows, month, projects }: Asked): ReadExtent {
  const { extents, isSaid } = possibleExtents(rows, month);
  const [first = { from: null, to: month }] = extents;
  if (extents.length < 2) return { extent: first, by: 'list' };
  const sums = sumsByProject(rows, projects);
  const agreeing = extents.map((extent) => ({ extent, projects: 0 }));
  let telling = 0;
  for (const [project, stated] of sums) {
    const paid = extents.map((extent) => paidWithin(project, extent));
    if (new Set(paid).size === 1) continue;
    telling += 1;
    for (const [i, one] of agreeing.entries()) if (isAgreed(stated, paid[i] ?? 0)) one.projects += 1;
  }
  // The same sums are compared whichever is taken.
  if (telling === 0) return { extent: first, by: 'list' };
  const [best, second] = agreeing.toSorted((one, other) => other.projects - one.projects);
  if (best && best.projects * 2 >= telling && best.projects > (second?.projects ?? 0))
    return { extent: best.extent, by: isSaid ? 'list' : 'ledger' };
  return { extent: first, by: isSaid ? 'list' : 'assumed' };
}

/** Share of the rows whose days tell of which months all of them are: one may be missing or unreadable. */
const mostRows = 0.9;

type Possible = { readonly extents: readonly Extent[]; readonly isSaid: boolean };

/** Extents that a list may have, the likeliest first, and whether it says by itself which one it is. */
function possibleExtents(rows: readonly ListRow[], month: string): Possible {
  const total = { from: null, to: month };
  const heads = rows.map(({ paidHead }) => paidHead);
  const spans = new Set(heads.map((head) => head?.span ?? null));
  const [span] = spans;
  const upTo = heads.reduce((last, head) => (head?.month && head.month > last ? head.month : last), '') || month;
  if (spans.size === 1 && span === 'month') return { extents: [monthsOf(rows, month)], isSaid: true };
  if (spans.size === 1 && span === 'year') return { extents: [yearTo(upTo)], isSaid: true };
  if (spans.size === 1 && span === 'total') return { extents: [{ from: null, to: upTo }, yearTo(upTo)], isSaid: true };
  const dated = rows.filter((row) => monthOfRow(row) !== null).length;
  if (dated > 0 && dated >= rows.length * mostRows) {
    const own = monthsOf(rows, month);
    const isOne = own.from === own.to;
    const isOfYear = own.from !== null && yearOf(own.from) === yearOf(month);
    return {
      extents: distinct(isOne ? [own, yearTo(month), total] : [...(isOfYear ? [yearTo(month)] : []), total, own]),
      isSaid: isOne,
    };
  }
  const titled = heads.map((head) => head?.titled ?? null).find((one) => one !== null) ?? null;
  const all = [total, yearTo(month), { from: upTo, to: upTo }];
  return { extents: distinct(titled === 'month' ? all.toReversed() : all), isSaid: false };
}

function yearTo(month: string): Extent {
  return { from: `${yearOf(month)}-01`, to: month };
}

function monthOfRow({ month, paidOn }: ListRow): string | null {
  return month ?? paidOn?.slice(0, 7) ?? null;
}

/** From the first month of which the rows are to the last. */
function monthsOf(rows: readonly ListRow[], month: string): Extent {
  const all = rows.map((row) => monthOfRow(row) ?? row.paidHead?.month ?? month).sort();
  return { from: all[0] ?? month, to: all.at(-1) ?? month };
}

function distinct(extents: readonly Extent[]): Extent[] {
  return extents.filter((one, i) => extents.findIndex((other) => other.from === one.from && other.to === one.to) === i);
}

/** What a list comes to for each project whose code or very name it gives. */
function sumsByProject(rows: readonly ListRow[], projects: readonly LibraryProject[]): Map<LibraryProject, number> {
  const byCode = new Map(projects.map((one) => [codeKey(one.code), one]));
  // A code that holds no digit, as 待赋码, is none.
  byCode.delete(null);
  const byName = new Map(projects.map((one) => [nameKey(one.name), one]));
  const sums = new Map<LibraryProject, number>();
  for (const { code, name, amounts } of rows) {
    const project = byCode.get(codeKey(code)) ?? byName.get(nameKey(name ?? ''));
    const yuan = amounts.paidYuan ?? amounts.amountYuan;
    if (project !== undefined && yuan !== null) sums.set(project, (sums.get(project) ?? 0) + yuan);
  }
  return sums;
}

/** The rounding of whole 万元, or another unit than was taken for it. */
function isAgreed(stated: number, known: number): boolean {
  return areSame(stated, known, 10_000) || powerBetween(stated, known) !== null;
}
