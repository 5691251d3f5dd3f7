import { randomOf } from '../../demo/random.ts';
import { checkPaper } from '../../src/capabilities/publication/rules/checks/check-paper.ts';
import type { Finding } from '../../src/capabilities/publication/rules/finding.ts';
import { readArticles } from '../../src/capabilities/publication/rules/read-articles.ts';
import { shareOf } from '../share.ts';
import { cleanContext, cleanPaper } from './clean-paper.ts';
import { catalogue, regionNames } from './data.ts';
import { heldOutPhrases } from './held-out-phrases.ts';
import { cleanMaker, figureMakers, insertions } from './makers.ts';
import { partMakers } from './part-makers.ts';
import { developmentPhrases } from './phrases.ts';
import type { Variant } from './variant.ts';

/** The seed on which the checks were made, and one that is only measured, with sentences of its own. */
export const seeds = { development: 20_204, heldOut: 27_182 } as const;

const each = 14;
const cleanOnes = 90;

/** Variants of the paper: each kind of error `each` times, and clean ones. */
export function variants(which: keyof typeof seeds): Variant[] {
  const phrases = which === 'development' ? developmentPhrases : heldOutPhrases;
  const makers = { ...figureMakers, ...partMakers, ...insertions(phrases) };
  const made = Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: each }, (_, index) => make(cleanPaper, randomOf(seeds[which], `${kind} ${index}`))),
  );
  const clean = Array.from({ length: cleanOnes }, (_, index) =>
    cleanMaker(phrases)(cleanPaper, randomOf(seeds[which], `clean ${index}`)),
  );
  return [...made, ...clean];
}

/** How often an error is found, and how many findings were about none. */
export type KindScore = {
  readonly kind: string;
  readonly variants: number;
  readonly found: number;
  readonly mistaken: number;
  readonly recall: number;
};

/** A paper of the corpus that was not judged as it was made, for whoever mends the checks. */
export type Misjudged = {
  readonly kind: string;
  readonly words: string;
  readonly mistaken: readonly string[];
  readonly isMissed: boolean;
};

/** What the checks said of one paper. */
type Judged = {
  readonly variant: Variant;
  readonly findings: number;
  readonly isFound: boolean;
  readonly mistaken: readonly Finding[];
};

/**
 * Recall: papers with an error at whose place one of its codes was said. Precision: findings about the error among all
 * findings, on papers with an error and on clean ones.
 */
export function paperScores(which: keyof typeof seeds) {
  const judged = variants(which).map(judgedOf);
  const names = [...new Set(judged.map(({ variant }) => variant.kind))];
  const kinds = names.map((kind) =>
    scoreOf(
      kind,
      judged.filter(({ variant }) => variant.kind === kind),
    ),
  );
  const erroneous = judged.filter(({ variant }) => variant.codes !== null);
  const all = judged.reduce((sum, { findings }) => sum + findings, 0);
  const mistaken = judged.reduce((sum, one) => sum + one.mistaken.length, 0);
  return {
    variants: judged.length,
    recall: shareOf(erroneous.filter(({ isFound }) => isFound).length, erroneous.length),
    precision: shareOf(all - mistaken, all),
    cleanFlagged: kinds.find(({ kind }) => kind === 'clean')?.mistaken ?? 0,
    kinds,
    misjudged: judged.filter((one) => isMissed(one) || one.mistaken.length > 0).map(misjudgedOf),
  };
}

function judgedOf(variant: Variant): Judged {
  const findings = findingsOf(variant);
  const mistaken = findings.filter((finding) => !isNear(finding, variant));
  return {
    variant,
    findings: findings.length,
    isFound: findings.some((finding) => isAbout(finding, variant)),
    mistaken,
  };
}

function scoreOf(kind: string, list: readonly Judged[]): KindScore {
  const found = list.filter(({ isFound }) => isFound).length;
  const mistaken = list.reduce((sum, one) => sum + one.mistaken.length, 0);
  return { kind, variants: list.length, found, mistaken, recall: shareOf(found, kind === 'clean' ? 0 : list.length) };
}

function isMissed({ variant, isFound }: Judged): boolean {
  return variant.codes !== null && !isFound;
}

function misjudgedOf(judged: Judged): Misjudged {
  const { kind, text, from, to } = judged.variant;
  const words = text.slice(from ?? 0, Math.min(to ?? 0, (from ?? 0) + 60));
  return {
    kind,
    words,
    isMissed: isMissed(judged),
    mistaken: judged.mistaken.map(({ code, text: at }) => `${code} ${at}`),
  };
}

function findingsOf({ text, context }: Variant): Finding[] {
  const paper = readArticles([{ name: 'paper.txt', text }]);
  return checkPaper(paper, {
    ...cleanContext,
    countyUnits: 9,
    language: 'zh',
    regions: regionNames,
    catalogue,
    ...context,
  });
}

/** About the error: on its words, or, with a code that says it, in the same paragraph; the contents are far from titles. */
function isNear({ start, text, code }: Finding, { text: paper, codes, from, to }: Variant): boolean {
  if (codes === null) return false;
  if (from === null || to === null || code === 'contentsDiffer') return codes.includes(code);
  if (start <= to && start + text.length >= from) return true;
  const paragraph = (at: number) => paper.lastIndexOf('\n', at);
  return codes.includes(code) && paragraph(start) === paragraph(from);
}

function isAbout(finding: Finding, variant: Variant): boolean {
  return isNear(finding, variant) && (variant.codes ?? []).includes(finding.code);
}
