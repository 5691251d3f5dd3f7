import { Refusal } from '#kernel/refusal.ts';
import type { PaperState } from './paper-state.ts';

/** What somebody does with a paper as a whole. */
export const lifeActs = ['submit', 'recall', 'review', 'sign', 'return', 'issue', 'withdraw'] as const;
/** One of the acts: 送审, 撤回送审, 审核, 签发, 退回, 印发, 撤回. */
export type LifeAct = (typeof lifeActs)[number];

/** Everything that the course of a paper tells: the acts, and its beginning, correction, sending out and reopening. */
export const paperActs = ['draft', ...lifeActs, 'correct', 'send', 'reopen'] as const;
/** One of them. */
export type PaperAct = (typeof paperActs)[number];

/** From which states an act is possible, and where it leads. */
const steps: Readonly<Record<LifeAct, { readonly from: readonly PaperState[]; readonly to: PaperState }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  recall: { from: ['submitted'], to: 'draft' },
  review: { from: ['submitted'], to: 'reviewed' },
  sign: { from: ['reviewed'], to: 'signed' },
  return: { from: ['submitted', 'reviewed', 'signed'], to: 'draft' },
  issue: { from: ['signed'], to: 'issued' },
  withdraw: { from: ['draft', 'reviewed', 'signed'], to: 'withdrawn' },
};

/** A paper and its findings, as far as its life heeds them. */
export type LivingPaper = {
  readonly state: PaperState;
  /** Account that drafted it; null for papers from before accounts were kept. */
  readonly draftedBy: string | null;
  /** Findings of severity error; they are put right and never overruled. */
  readonly errors: number;
  /** Other findings without a written reason, besides those that are settled at their figure. */
  readonly unsettled: number;
  /** Suggested changes that nobody accepted or rejected. */
  readonly suggestions: number;
  /** Bound figures whose data has changed, or that say something else than their data. */
  readonly changedFigures: number;
};

/** Who acts, and whether the city lets drafters review and sign their own papers. */
export type LifeActor = { readonly accountId: string; readonly maySignOwn: boolean };

/**
 * The state after an act. Refuses `actNotNow` (facts `state`), `ownDraft` where the drafter reviews or signs the own
 * paper, and before it is handed in, signed or goes out `suggestionsOpen`, `errorsLeft`, `figuresChanged`,
 * `findingsOpen` (each with `count`). Source: separation of drafting and signing, 党政机关公文处理工作条例 Art. 20, 22.
 */
export function stateAfter(act: LifeAct, paper: LivingPaper, actor: LifeActor): PaperState {
  const { from, to } = steps[act];
  if (paper.state === 'issued') throw new Refusal('alreadyIssued');
  if (!from.includes(paper.state)) throw new Refusal('actNotNow', { state: paper.state });
  const isOwn = paper.draftedBy !== null && paper.draftedBy === actor.accountId;
  if ((act === 'review' || act === 'sign') && isOwn && !actor.maySignOwn) throw new Refusal('ownDraft');
  if (act === 'submit' || act === 'sign' || act === 'issue') refuseUnsettled(paper);
  return to;
}

/** The acts that the state allows, for buttons; who may do them is another question. */
export function actsFrom(state: PaperState): LifeAct[] {
  return lifeActs.filter((act) => steps[act].from.includes(state));
}

function refuseUnsettled({ suggestions, errors, unsettled, changedFigures }: LivingPaper): void {
  const open: readonly (readonly [string, number])[] = [
    ['suggestionsOpen', suggestions],
    ['errorsLeft', errors],
    ['figuresChanged', changedFigures],
    ['findingsOpen', unsettled],
  ];
  for (const [code, count] of open) if (count > 0) throw new Refusal(code, { count });
}

/**
 * The number of a paper that goes out: one more than the last of its series and year. The first of a year that the desk
 * keeps may begin where its author asks, because issues may have gone out before. Refuses `numberNotNext` (facts `asked`
 * and `next`) where the text names another.
 */
export function nextNumber({
  last,
  asked,
  written,
}: {
  /** 0 where the desk has issued none of the series in the year. */
  readonly last: number;
  readonly asked: number | null;
  /** The number in the masthead; null where the text names none. */
  readonly written: number | null;
}): number {
  const next = last === 0 ? (written ?? asked ?? 1) : last + 1;
  if (written !== null && written !== next) throw new Refusal('numberNotNext', { asked: written, next });
  return next;
}
