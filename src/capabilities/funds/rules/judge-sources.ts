import { wanText } from '#kernel/money.ts';
import { isInRemit } from '#kernel/region.ts';
import type { Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import { refusedAt } from '#platform/records/refused-at.ts';
import { documentKey } from './document-key.ts';
import type { Balances } from './fund.ts';
import { answered } from './import-fault.ts';
import { type MovementWish, postedMovement } from './post-movement.ts';
import { arrivalMark, type BookSource, enterSource, moveInBook, type SourceBook, sourcesMeant } from './source-book.ts';
import type { SourceRow } from './source-row.ts';
import { mayRecordLevel } from './who-records.ts';

type Row = UnderstoodRow<SourceRow>;

/** What rows are judged against; the book and `seen` (the row of each arrival met in this file) are added to. */
export type SourceJudging = {
  readonly book: SourceBook;
  readonly seen: Map<string, number>;
  readonly pathOf: (unitCode: string) => string | undefined;
  readonly cityCode: string;
  readonly remit: string;
  readonly today: string;
  readonly newId: () => string;
};

/** What a row writes: the rows of the ledger, and the source itself where it is new. */
export type SourceWrite = {
  readonly source: BookSource;
  readonly wishes: readonly { readonly wish: MovementWish; readonly moved: Balances }[];
};

/**
 * What each row of a 资金下达表 means: a new document, a new arrival, or nothing new. What stands is never changed.
 * Refuses `unitOutsideRemit`, `newSourceIncomplete`, `arrivedOnMissing`, `documentSeveral`, `issuedDiffers`, `levelDiffers`, `rowTwice`,
 * `levelNotYours` and what `postedMovement` refuses.
 */
export function judgeSources(
  rows: readonly Row[],
  judging: SourceJudging,
): { readonly judged: Judged[]; readonly writes: SourceWrite[] } {
  const writes: SourceWrite[] = [];
  const judged = rows.map((row) => judgedRow(row, judging, writes));
  return { judged, writes };
}

function judgedRow(row: Row, judging: SourceJudging, writes: SourceWrite[]): Judged {
  const { facts } = row;
  const { book, cityCode, remit } = judging;
  const unitCode = facts.unitCode ?? (remit.split('/')[1] || cityCode);
  const path = judging.pathOf(unitCode);
  if (!path || !isInRemit(path, remit)) return refusedAt(row, ['unit', 'documentNo'], { code: 'unitOutsideRemit' });
  const key = documentKey(facts.documentNo);
  const meant = sourcesMeant(book, { key, unitCode, purpose: facts.purpose });
  if (meant.length > 1)
    return refusedAt(row, ['purpose', 'documentNo'], {
      code: 'documentSeveral',
      facts: { document: facts.documentNo },
    });
  const [known] = meant;
  const planned = known ? { id: known.standing.id, isNew: false } : { id: judging.newId(), isNew: true };
  const fault = known ? contradiction(row, known) : incomplete(row, judging);
  if (fault) return fault;
  const source = known ?? enterSource(book, newSource(row, { id: planned.id, key, path, unitCode }));
  const posted = posting(row, source, judging);
  if ('state' in posted) {
    if (planned.isNew) book.sources.delete(planned.id);
    return posted;
  }
  for (const { moved } of posted.wishes) moveInBook(book, planned.id, moved);
  if (posted.arrival) book.arrivals.add(posted.arrival);
  const label = `${facts.documentNo} · ${facts.title ?? source.title}`;
  if (posted.wishes.length === 0) return { state: 'unchanged', label, changes: () => [] };
  writes.push({ source, wishes: posted.wishes });
  return { state: 'created', label, changes: () => changesOf(row, posted.wishes) };
}

/** A row that states something else than what is recorded: neither is silently taken. */
function contradiction(row: Row, { standing }: BookSource) {
  const { facts } = row;
  if (facts.level !== null && facts.level !== standing.level)
    return refusedAt(row, ['level', 'documentNo'], { code: 'levelDiffers' });
  if (facts.issuedYuan === null || facts.issuedYuan === standing.issuedYuan) return null;
  const told = { known: wanText(standing.issuedYuan), stated: wanText(facts.issuedYuan) };
  return refusedAt(row, ['issuedYuan', 'documentNo'], { code: 'issuedDiffers', facts: told });
}

const needed = { level: '级次', purpose: '资金方向', issuedYuan: '下达金额', issuedOn: '下达日期' } as const;

function incomplete(row: Row, { cityCode, remit }: SourceJudging) {
  const { facts } = row;
  const names = Object.keys(needed) as (keyof typeof needed)[];
  const missing = names.filter((name) => facts[name] === null);
  if (missing.length > 0) {
    const told = { document: facts.documentNo, missing: missing.map((name) => needed[name]).join('、') };
    return refusedAt(row, [...missing, 'documentNo'], { code: 'newSourceIncomplete', facts: told });
  }
  const may = answered(() => facts.level && mayRecordLevel(facts.level, { isCity: remit === cityCode }));
  return 'refusal' in may ? refusedAt(row, ['level', 'documentNo'], may.refusal) : null;
}

function newSource(
  { facts }: Row,
  place: { readonly id: string; readonly key: string; readonly path: string; readonly unitCode: string },
) {
  const { level, purpose, documentNo, title, issuedOn } = facts;
  if (level === null || purpose === null || issuedOn === null) throw new Error('an incomplete source is not entered');
  return { ...place, level, purpose, documentNo, title: title ?? documentNo, issuedOn };
}

type Posting = { readonly wishes: SourceWrite['wishes']; readonly arrival: string | null };

/** The rows of the ledger that a row asks for and that do not stand yet, or its refusal. */
function posting(row: Row, source: BookSource, { book, seen, today }: SourceJudging) {
  const { issuedYuan, issuedOn, arrivedYuan, arrivedOn } = row.facts;
  const context = { project: null, account: null, today };
  const wishes: { wish: MovementWish; moved: Balances }[] = [];
  const plain = { payee: null, voucherNo: null, reason: null };
  let standing = source.standing;
  if (source.isNew && standing.issuedYuan === 0 && issuedYuan !== null && issuedOn !== null) {
    const wish = { ...plain, kind: 'issue', amountYuan: issuedYuan, on: issuedOn } as const;
    const issued = answered(() => postedMovement(wish, { ...context, source: standing }));
    if ('refusal' in issued) return refusedAt(row, ['issuedYuan', 'documentNo'], issued.refusal);
    wishes.push({ wish, moved: issued.value.moved });
    standing = { ...standing, issuedYuan: issued.value.moved.issuedYuan };
  }
  // A table of sources that went out says how much has arrived in all, without a day.
  const isKnownSum = arrivedYuan === standing.arrivedYuan;
  if (arrivedYuan !== null && arrivedOn === null && !isKnownSum)
    return refusedAt(row, ['arrivedOn', 'arrivedYuan', 'documentNo'], { code: 'arrivedOnMissing' });
  if (arrivedYuan === null || arrivedOn === null) return { wishes, arrival: null } satisfies Posting;
  const arrival = arrivalMark(standing.id, arrivedOn, arrivedYuan);
  const other = seen.get(arrival);
  if (other !== undefined) return refusedAt(row, ['documentNo'], { code: 'rowTwice', facts: { other } });
  seen.set(arrival, row.row);
  if (book.arrivals.has(arrival)) return { wishes, arrival: null } satisfies Posting;
  const wish = { ...plain, kind: 'arrival', amountYuan: arrivedYuan, on: arrivedOn } as const;
  const arrived = answered(() => postedMovement(wish, { ...context, source: standing }));
  if ('refusal' in arrived) return refusedAt(row, ['arrivedYuan', 'documentNo'], arrived.refusal);
  wishes.push({ wish, moved: arrived.value.moved });
  return { wishes, arrival } satisfies Posting;
}

function changesOf({ cells }: Row, wishes: SourceWrite['wishes']) {
  return wishes.flatMap(({ wish }) => {
    const [amount, day] = wish.kind === 'issue' ? ['issuedYuan', 'issuedOn'] : ['arrivedYuan', 'arrivedOn'];
    return [
      { field: amount ?? '', before: null, after: wish.amountYuan, cell: cells[amount ?? ''] ?? '' },
      { field: day ?? '', before: null, after: wish.on, cell: cells[day ?? ''] ?? '' },
    ];
  });
}
