import { Refusal } from '#kernel/refusal.ts';
import type { Indicator, SchemeContent } from '../shapes.ts';
import type { ScoredUnit } from './scored.ts';

/** 加分扣分项, 一票否决, 调整. */
export const entryKinds = ['item', 'veto', 'adjustment'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** 待复核, 有效, 未通过, 已收回. */
export const entryStates = ['proposed', 'holds', 'declined', 'revoked'] as const;
export type EntryState = (typeof entryStates)[number];

/** A paper on which an entry rests. */
export type Paper = {
  readonly name: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly datedOn: string | null;
};

/** What somebody enters about a unit. */
export type EntryToMake = {
  readonly kind: EntryKind;
  readonly unitCode: string;
  /** Key of an indicator or, for a veto, of the veto. */
  readonly indicator: string;
  readonly count: number | null;
  readonly pointsHundredths: number | null;
  readonly reason: string;
  readonly paper: Paper | null;
};

/** Items count at once under the name of who entered them; what takes a whole result or moves points needs a second person. */
export function firstState(kind: EntryKind): EntryState {
  return kind === 'item' ? 'holds' : 'proposed';
}

/**
 * Whether an entry can be made for a unit as it is scored. An item belongs to an indicator of items and needs a paper, a
 * veto a paper with number, issuer and day, an adjustment an indicator whose points stay between 0 and the most that it
 * can earn. Refuses `notFound`, `itemNeedsCount`, `paperMissing`, `vetoNeedsPaper`, `vetoThere`, `adjustmentNothing`,
 * `adjustmentBeyond`.
 */
export function checkEntry(entry: EntryToMake, content: SchemeContent, unit: ScoredUnit): void {
  switch (entry.kind) {
    case 'item': {
      const indicator = content.indicators.find(({ key }) => key === entry.indicator);
      if (indicator?.source !== 'items') throw new Refusal('notFound');
      if (entry.count === null) throw new Refusal('itemNeedsCount');
      if (entry.paper === null) throw new Refusal('paperMissing');
      return;
    }
    case 'veto': {
      if (!content.vetoes.some(({ key }) => key === entry.indicator)) throw new Refusal('notFound');
      const { paper } = entry;
      if (!paper?.number || !paper.issuer || !paper.datedOn) throw new Refusal('vetoNeedsPaper');
      if (unit.isVetoed) throw new Refusal('vetoThere');
      return;
    }
    case 'adjustment':
      checkAdjustment(entry, content, unit);
  }
}

function checkAdjustment(entry: EntryToMake, content: SchemeContent, unit: ScoredUnit): void {
  const indicator = content.indicators.find(({ key }) => key === entry.indicator);
  if (!indicator) throw new Refusal('notFound');
  const { pointsHundredths: by } = entry;
  if (by === null || by === 0) throw new Refusal('adjustmentNothing');
  const own = unit.lines.filter((line) => line.indicator === indicator.key && line.rule !== 'veto');
  const after = own.reduce((all, { pointsHundredths }) => all + pointsHundredths, 0) + by;
  const most = mostHundredths(indicator);
  if (after < 0 || after > most) throw new Refusal('adjustmentBeyond', { name: indicator.name, most: most / 100 });
}

/** The most that an indicator can earn at its own weight, hundredths of a point; a fraction of one counts as one. */
export function mostHundredths({ weight, rule }: Indicator): number {
  const cap = rule.kind === 'linear' || rule.kind === 'mean' ? rule.capPercent : 100;
  return Math.ceil((Math.round(weight * 100) * cap) / 100);
}

/** What is decided about an entry. */
export type EntryAct = 'confirm' | 'decline' | 'revoke';

type Standing = { readonly state: EntryState; readonly proposedAccount: string | null };

/**
 * An entry after a decision. Who proposed it never confirms it (second pair of eyes); who proposed may take it back, as may
 * anybody who may decide. Refuses `entryDecided`, `secondPersonNeeded`.
 */
export function afterEntryAct(entry: Standing, act: EntryAct, accountId: string): EntryState {
  if (act === 'revoke') {
    if (entry.state !== 'holds' && entry.state !== 'proposed') throw new Refusal('entryDecided');
    return 'revoked';
  }
  if (entry.state !== 'proposed') throw new Refusal('entryDecided');
  if (act === 'decline') return 'declined';
  if (accountId === '' || accountId === entry.proposedAccount) throw new Refusal('secondPersonNeeded');
  return 'holds';
}
