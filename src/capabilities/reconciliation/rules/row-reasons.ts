import type { LibraryProject } from './library-project.ts';
import type { AmountKind, ListRow } from './list-row.ts';
import type { Pair } from './match.ts';
import type { ReadExtent } from './payment-extent.ts';
import { type Reason, reason } from './reason.ts';

/** In words, by what a row was found to mean a project. */
export function foundBy({ score, isDecided }: Pair): Reason[] {
  if (isDecided) return [reason('foundByDecision')];
  const { isSameCode, name, marks, owner, county, township, amount } = score;
  if (isSameCode) {
    const isOtherName = name !== null && name.likeness < 0.6;
    return [reason('foundByCode'), ...(isOtherName ? [reason('nameDiffers')] : [])];
  }
  const likeness = name?.likeness ?? 0;
  const particulars = name?.particulars ?? 'other';
  return [
    reason(likeness === 1 ? 'foundByName' : particulars === 'near' ? 'foundByMistypedName' : 'foundByLikeName'),
    ...(marks !== 'same' && marks !== 'other' ? [reason('markLacking')] : []),
    ...(owner === 'same' ? [reason('sameOwner')] : owner === 'other' ? [reason('otherOwner')] : []),
    ...(county === 'same' ? [reason('sameCounty')] : []),
    ...(township === 'same' ? [reason('sameTownship')] : []),
    ...(amount === 'same' ? [reason('sameAmount')] : []),
  ];
}

/** That nothing differs, of what could be compared. */
export function agreement(uncompared: readonly AmountKind[]): Reason {
  return uncompared.length === 0 ? reason('nothingDiffers') : reason('othersAgree', { amounts: uncompared.join('、') });
}

/**
 * Why a row is left to a person: the projects between which nothing decides, those that it names together, or the only
 * one that may be meant.
 */
export function rivalReasons(rivals: readonly LibraryProject[], isJoined = false): Reason[] {
  const names = rivals.map(({ name, code }) => (code === null ? name : `${name}（${code}）`)).join('、');
  if (isJoined) return [reason('severalInRow', { count: rivals.length, names })];
  if (rivals.length === 1) return [reason('perhapsThis', { name: names })];
  return [reason('severalFit', { count: rivals.length, names })];
}

const extentCodes = { list: 'extentByList', ledger: 'extentByLedger', assumed: 'extentAssumed' } as const;

/** With which months of the ledger a list of payments was compared, and what told that they are these. */
export function extentReason({ extent, by }: ReadExtent): Reason {
  return reason(extentCodes[by], { from: extent.from ?? '', to: extent.to });
}

/** The same beside each row of a list that does not say it. */
export function extentReasons(read: ReadExtent | null): Reason[] {
  return read === null || read.by === 'list' ? [] : [extentReason(read)];
}

/** Cells of a row that were left out because they are not understood. */
export function noteReasons({ notes }: ListRow): Reason[] {
  return notes.map(({ cell }) => reason('cellLeftOut', { cell }));
}
