import type { ProjectFacts } from '../project.ts';
import { type CostShares, costShares, type StatedPart, statedParts } from './cost-shares.ts';
import type { Topic } from './division-words.ts';
import { division77 } from './industry-classes.ts';
import { plainText, topicsOf, type WordFound, wordsIn } from './lexicon.ts';
import { auxiliaryFrom, piecesOf, sentencesOf } from './text-pieces.ts';

/** What the name and the content of a project say about its main use. */
export type ContentReading = {
  /** `division`: division 77; `neighbour`: another class; `mixed`: both, and neither prevails; `silent`: nothing. */
  readonly kind: 'division' | 'neighbour' | 'mixed' | 'silent';
  /** The class of the main use; the heaviest one where it is mixed. */
  readonly code: string | null;
  /** Words that speak for it, as many as a reader needs. */
  readonly words: readonly string[];
  /** Share of the cost that the text gives to `code`, percent; null where the words decided. */
  readonly sharePercent: number | null;
  /** The heaviest class on the other side, with its share where the text gives one. */
  readonly other: { readonly code: string; readonly sharePercent: number | null } | null;
  /** How much speaks for `code`; below 3 it is a hint only. */
  readonly strength: number;
  /** Whether a word names that work itself, or the cost decided. */
  readonly isNamed: boolean;
  readonly topics: ReadonlySet<Topic>;
  /** Name and content as they are compared, and the pieces of the content. */
  readonly plainName: string;
  readonly text: string;
  readonly contentPieces: readonly string[];
  readonly parts: readonly StatedPart[];
};

type Evidence = {
  readonly scores: Map<string, number>;
  readonly words: Map<string, Map<string, number>>;
  readonly topics: Map<Topic, number>;
  /** Classes of which a word names the work itself. */
  readonly named: Set<string>;
};

/**
 * A name says what a project is for, its content what is built; what only goes with the work counts little. A Chinese name
 * ends in what it is: 入海排口水质监测站 is a station, whatever it looks at.
 */
const headFactor = 2.4;
const nameFactor = 1.3;
const auxiliaryFactor = 0.3;
/** What a content says the work mainly is. */
const mainFactor = 3;
const mostly = /以([^,;]{1,20}?)为主|(?:绝?大部分|主要)的?(?:投资|资金|费用)[^,;]*/;
/** Share of one side from which the words are clear. */
const clearShare = 0.65;
/** Difference of shares of the cost below which the main use is not settled, percentage points. */
const nearPoints = 10;

type Read = Pick<ProjectFacts, 'name' | 'content' | 'plannedTotalYuan'>;

/** Reads name and content. Source: domain catalogue 1.4 I-1, I-6 (main use), 1.5. */
export function contentReading({ name, content, plannedTotalYuan }: Read): ContentReading {
  const [plainName, plainContent] = [plainText(name), plainText(content ?? '')];
  const [nameSentences, contentSentences] = [sentencesOf(plainName), sentencesOf(plainContent)];
  const [namePieces, contentPieces] = [piecesOf(nameSentences), piecesOf(contentSentences)];
  const evidence: Evidence = { scores: new Map(), words: new Map(), topics: new Map(), named: new Set() };
  gather(evidence, namePieces, true);
  const nameCode = heaviest(evidence.scores, () => true)?.[0] ?? null;
  gather(evidence, contentPieces, false);
  const parts = statedParts([...nameSentences, ...contentSentences]);
  const shares = costShares(parts, { plannedTotalYuan, restCode: nameCode });
  const text = `${plainName},${plainContent}`;
  const about = { plainName, text, contentPieces, parts, topics: topicsIn(evidence, namePieces) };
  return { ...about, ...(shares ? byShares(evidence, shares) : byWords(evidence)) };
}

function gather({ scores, words, topics, named }: Evidence, pieces: readonly string[], isName: boolean): void {
  const seen = new Set<string>();
  for (const piece of pieces) {
    const found = withoutProducts(piece, wordsIn(piece));
    if (found.length === 0) continue;
    const from = auxiliaryFrom(piece);
    const mainly = isName ? null : mainlyIn(piece);
    const heads = isName ? headsOf(piece, found) : noHeads;
    for (const one of found) {
      const { word, code, weight, at } = one;
      if (seen.has(word)) continue;
      seen.add(word);
      const isMain = mainly !== null && at >= mainly.from && at < mainly.to;
      const factor = isName ? (heads.has(one) ? headFactor : nameFactor) : isMain ? mainFactor : 1;
      const score = weight * factor * (at >= from ? auxiliaryFactor : 1);
      scores.set(code, (scores.get(code) ?? 0) + score);
      if (weight === 3) named.add(code);
      const ofCode = words.get(code) ?? new Map<string, number>();
      words.set(code, ofCode.set(word, Math.max(score, ofCode.get(word) ?? 0)));
      for (const topic of topicsOf(word)) topics.set(topic, (topics.get(topic) ?? 0) + score);
    }
  }
}

/** 年产除尘器800台 makes them for others: what is made is not what the project does. */
function withoutProducts(piece: string, found: readonly WordFound[]): readonly WordFound[] {
  if (!piece.includes('年产')) return found;
  const made = piece.search(/年产(?!生)/);
  return made === -1 ? found : found.filter(({ at, code }) => at <= made || !isDivision(code));
}

/** Where a piece says what the work mainly is: 以……为主, 大部分投资用于……. */
function mainlyIn(piece: string): { readonly from: number; readonly to: number } | null {
  const found = mostly.exec(piece);
  return found && { from: found.index, to: found.index + found[0].length };
}

const noHeads: ReadonlySet<WordFound> = new Set();

/** The last word that names work, and those joined to it by 及, 与, 和. */
function headsOf(piece: string, found: readonly WordFound[]): ReadonlySet<WordFound> {
  if (found.length === 1) return new Set(found);
  const naming = found.filter(({ weight }) => weight >= 2);
  const last = naming.at(-1) ?? found.at(-1);
  const joined = found.filter(({ word, at }) => /^.{0,2}[及与和暨]/.test(piece.slice(at + word.length)));
  return new Set([...joined, ...(last ? [last] : [])]);
}

/** A topic counts where the name holds it or where it makes up most of what speaks for division 77; dredging, all of it. */
function topicsIn({ scores, topics }: Evidence, namePieces: readonly string[]): Set<Topic> {
  const found = new Set<Topic>();
  if (topics.size === 0) return found;
  const inName = new Set(namePieces.flatMap((piece) => wordsIn(piece).flatMap(({ word }) => topicsOf(word))));
  const division = sumWhere(scores, isDivision);
  for (const [topic, score] of topics) {
    const share = topic === 'dredging' ? 0.9 : inName.has(topic) ? 0.3 : 0.6;
    if (score >= share * division) found.add(topic);
  }
  return found;
}

type Side = Pick<ContentReading, 'kind' | 'code' | 'words' | 'sharePercent' | 'other' | 'strength' | 'isNamed'>;
const silent: Side = {
  ...{ kind: 'silent', code: null, words: [], sharePercent: null, other: null },
  ...{ strength: 0, isNamed: false },
};

function byWords({ scores, words, named }: Evidence): Side {
  const [division, outside] = [sumWhere(scores, isDivision), sumWhere(scores, isOutside)];
  if (division + outside === 0) return silent;
  const share = division / (division + outside);
  const kind = share >= clearShare ? 'division' : share <= 1 - clearShare ? 'neighbour' : 'mixed';
  const isInside = kind === 'division' || (kind === 'mixed' && share >= 0.5);
  const [main, other] = sides(scores, isInside);
  if (!main) return silent;
  const [code, strength] = main;
  return {
    ...{ kind, code, strength, sharePercent: null, isNamed: named.has(code) },
    words: heaviestWords(words.get(code)),
    other: other ? { code: other[0], sharePercent: null } : null,
  };
}

/** The larger share decides; nearly equal ones, or a largest class on the side of the smaller sum, do not. */
function byShares({ words }: Evidence, { byCode }: CostShares): Side {
  const [division, outside] = [sumWhere(byCode, isDivision), sumWhere(byCode, isOutside)];
  const largest = heaviest(byCode, () => true);
  if (!largest) return silent;
  const isInside = division >= outside;
  const isNear = Math.abs(division - outside) < nearPoints || isDivision(largest[0]) !== isInside;
  const kind = isNear ? 'mixed' : isInside ? 'division' : 'neighbour';
  const [main, other] = sides(byCode, isInside);
  if (!main) return silent;
  const [code, sharePercent] = main;
  return {
    ...{ kind, code, strength: 9, sharePercent: Math.round(sharePercent), isNamed: true },
    words: heaviestWords(words.get(code)),
    other: other ? { code: other[0], sharePercent: Math.round(other[1]) } : null,
  };
}

type Weighed = [code: string, weight: number];

function sides(weights: ReadonlyMap<string, number>, isInside: boolean): [Weighed | undefined, Weighed | undefined] {
  const [own, opposite] = isInside ? [isDivision, isOutside] : [isOutside, isDivision];
  return [heaviest(weights, own), heaviest(weights, opposite)];
}

function heaviest(weights: ReadonlyMap<string, number>, belongs: (code: string) => boolean): Weighed | undefined {
  let found: Weighed | undefined;
  for (const [code, weight] of weights) if (belongs(code) && (!found || weight > found[1])) found = [code, weight];
  return found;
}

function sumWhere(weights: ReadonlyMap<string, number>, belongs: (code: string) => boolean): number {
  let sum = 0;
  for (const [code, weight] of weights) if (belongs(code)) sum += weight;
  return sum;
}

function isDivision(code: string): boolean {
  return division77.has(code);
}

function isOutside(code: string): boolean {
  return !division77.has(code);
}

function heaviestWords(words: ReadonlyMap<string, number> | undefined): string[] {
  return [...(words ?? [])]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 4)
    .map(([word]) => word);
}
