import { areSame, powerBetween, type Resolutions } from './amount-tolerance.ts';
import type { ComparedRow } from './compared.ts';
import { type ComparedProject, knownAmounts } from './compared.ts';
import { editsBetween } from './edits.ts';
import { amountKinds } from './list-row.ts';
import { type Marks, marksOf, type NameScore, nameScoreOf } from './name-score.ts';
import { areOwnersAlike } from './owner-alike.ts';

/** What speaks for and against a row and a project being one. */
export type PairScore = {
  /** About 0 to 110; `leastScore` and more is a match. */
  readonly score: number;
  readonly isSameCode: boolean;
  /** Each has a code, and they are two. */
  readonly isOtherCode: boolean;
  readonly name: NameScore | null;
  readonly marks: Marks;
  readonly owner: Compared;
  readonly county: Compared;
  readonly township: Compared;
  /** Amounts that are the same; a factor of ten counts as alike. */
  readonly amount: 'same' | 'alike' | 'other' | 'unknown';
};

type Compared = 'same' | 'other' | 'unknown';

/** Score from which a row means a project without sharing its code. */
export const leastScore = 60;

/** The same where each has a code of its own: then they are rather two. */
export const leastScoreWithOtherCode = 68;

/**
 * Score from which a project that nobody else means may be meant: letters mistyped and an amount that differs come to
 * it.
 */
export const leastDoubt = 40;

/** Signs of a code of the platform without its hyphens. */
const wholeCode = 20;

const points = {
  name: 74,
  sameName: 4,
  owner: { same: 12, other: -12, unknown: 0 },
  county: { same: 4, other: -14, unknown: 0 },
  township: { same: 4, other: -22, unknown: 0 },
  amount: { same: 10, alike: 5, other: -6, unknown: 0 },
  marks: { same: 0, lacking: -6, isLater: -10, laterLacking: -16, other: -45 },
  otherCode: -4,
  /** Particular words differ, and no amount says that they are mistyped or another one says that they are not. */
  uncorroborated: { unknown: -12, other: -24 },
} as const;

/** Scores a row and a project. It looks at nothing else, so that the order of rows never matters. */
export function pairScore(row: ComparedRow, project: ComparedProject, resolutions: Resolutions): PairScore {
  const isSameCode = row.codeKey !== null && project.codeKeys.has(row.codeKey);
  const isOtherCode = !isSameCode && isOtherThan(row.codeKey, project.codeKeys);
  const name = bestName(row, project);
  const marks = name === null || !row.name ? 'same' : marksOf(row.name.parts, name.project.parts);
  const owner = ownersOf(row, project);
  const county = countiesOf(row, project);
  const township = townshipsOf(row, project);
  const amount = amountsOf(row, project, resolutions);
  const of = { isSameCode, isOtherCode, name: name?.score ?? null, marks, owner, county, township, amount };
  let score = points.owner[owner] + points.county[county] + points.amount[amount];
  if (name === null) return { ...of, score: isSameCode ? 100 : score };
  const { likeness, particulars } = name.score;
  score += points.name * likeness + points.marks[marks] + points.township[township];
  if (row.name?.key === name.project.key) score += points.sameName;
  const isElsewhere = township === 'other';
  const isOther = particulars === 'near' || particulars === 'other' || marks === 'laterLacking' || isElsewhere;
  if (isOther && (amount === 'unknown' || amount === 'other')) score += points.uncorroborated[amount];
  if (isOtherCode) score += points.otherCode;
  return { ...of, score: isSameCode ? withCode(score, { ...of, name: name.score }) : score };
}

/** Whether a code is none of a project's; with one sign amiss it speaks neither for the project nor against it. */
function isOtherThan(key: string | null, codeKeys: ReadonlySet<string>): boolean {
  if (key === null || codeKeys.size === 0) return false;
  return ![...codeKeys].some((one) => one.length >= wholeCode - 1 && editsBetween(one, key, 1) <= 1);
}

/** A code decides unless nothing else fits: then it may have been copied from another row. */
function withCode(score: number, { name, owner, amount, marks }: Omit<PairScore, 'score'>): number {
  const isOther = (name?.likeness ?? 1) < 0.5 && owner !== 'same' && amount !== 'same' && amount !== 'alike';
  return isOther || marks === 'other' ? 64 : 100 + Math.max(0, score) / 10;
}

function bestName(row: ComparedRow, project: ComparedProject) {
  if (row.name === null) return null;
  let best: { readonly score: NameScore; readonly project: ComparedProject['names'][number] } | null = null;
  for (const name of project.names) {
    const score = nameScoreOf(row.name, name);
    if (best === null || score.likeness > best.score.likeness) best = { score, project: name };
  }
  return best;
}

function ownersOf(row: ComparedRow, project: ComparedProject): Compared {
  const [one, other] = [row.facts.ownerCode, project.facts.ownerCode];
  if (one !== null && other !== null && one === other) return 'same';
  if (row.owner === null || project.owner === null) return 'unknown';
  return areOwnersAlike(row.owner, project.owner) ? 'same' : 'other';
}

function countiesOf({ facts: { unitCode } }: ComparedRow, { facts }: ComparedProject): Compared {
  if (unitCode === null) return 'unknown';
  return unitCode === facts.unitCode || unitCode === facts.countyCode ? 'same' : 'other';
}

function townshipsOf(row: ComparedRow, project: ComparedProject): Compared {
  const [one, other] = [row.name?.parts.towns ?? [], project.names.flatMap(({ parts }) => parts.towns)];
  if (one.length > 0 && other.length > 0) return one.some((town) => other.includes(town)) ? 'same' : 'other';
  const [mine, theirs] = [row.facts.townshipCode, project.facts.townshipCode];
  if (mine === null || theirs === null) return 'unknown';
  return mine === theirs ? 'same' : 'unknown';
}

function amountsOf(row: ComparedRow, project: ComparedProject, resolutions: Resolutions): PairScore['amount'] {
  let [isKnown, isAlike] = [false, false];
  for (const kind of amountKinds) {
    const stated = row.facts.amounts[kind];
    if (stated === null || stated === 0) continue;
    for (const known of knownAmounts(kind, project)) {
      if (!known) continue;
      isKnown = true;
      if (areSame(stated, known, resolutions[kind])) return 'same';
      isAlike ||= powerBetween(stated, known) !== null;
    }
  }
  return isAlike ? 'alike' : isKnown ? 'other' : 'unknown';
}
