import { randomOf } from '../../demo/random.ts';
import { checkPaper } from '../../src/capabilities/publication/rules/checks/check-paper.ts';
import type { Finding } from '../../src/capabilities/publication/rules/finding.ts';
import { readArticles } from '../../src/capabilities/publication/rules/read-articles.ts';
import { cleanContext, cleanPaper } from './clean-paper.ts';
import { catalogue, regionNames } from './data.ts';
import { heldOutPhrases } from './held-out-phrases.ts';
import { alterations, cleanMaker, insertions } from './makers.ts';
import { developmentPhrases } from './phrases.ts';
import type { Variant } from './variant.ts';

/** The seed on which the checks were made, and one that is only measured, with sentences of its own. */
export const seeds = { development: 20_204, heldOut: 27_182 } as const;

const each = 14;
const cleanOnes = 90;

/** Variants of the paper: each kind of error `each` times, and clean ones. */
export function variants(which: keyof typeof seeds): Variant[] {
  const phrases = which === 'development' ? developmentPhrases : heldOutPhrases;
  const makers = { ...alterations, ...insertions(phrases) };
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

/**
 * Recall: papers with an error at whose place one of its codes was said. Precision: findings about the error among all
 * findings, on papers with an error and on clean ones.
 */
export function paperScores(which: keyof typeof seeds) {
  const misjudged: Misjudged[] = [];
  const kinds = new Map<string, { variants: number; found: number; mistaken: number }>();
  let right = 0;
  for (const variant of variants(which)) {
    const findings = findingsOf(variant);
    const hits = findings.filter((finding) => isAbout(finding, variant));
    const mistaken = findings.filter((finding) => !isNear(finding, variant));
    const score = kinds.get(variant.kind) ?? { variants: 0, found: 0, mistaken: 0 };
    kinds.set(variant.kind, {
      variants: score.variants + 1,
      found: score.found + (hits.length > 0 ? 1 : 0),
      mistaken: score.mistaken + mistaken.length,
    });
    right += findings.length - mistaken.length;
    const isMissed = variant.codes !== null && hits.length === 0;
    const words = variant.text.slice(variant.from ?? 0, Math.min(variant.to ?? 0, (variant.from ?? 0) + 60));
    if (isMissed || mistaken.length > 0)
      misjudged.push({
        kind: variant.kind,
        words,
        isMissed,
        mistaken: mistaken.map(({ code, text }) => `${code} ${text}`),
      });
  }
  const all = [...kinds].map(([kind, score]) => ({
    kind,
    ...score,
    recall: rounded(score.found, kind === 'clean' ? 0 : score.variants),
  }));
  const erroneous = all.filter(({ kind }) => kind !== 'clean');
  const sum = (key: 'variants' | 'found' | 'mistaken', list: readonly KindScore[]) =>
    list.reduce((total, one) => total + one[key], 0);
  return {
    variants: sum('variants', all),
    recall: rounded(sum('found', erroneous), sum('variants', erroneous)),
    precision: rounded(right, right + sum('mistaken', all)),
    cleanFlagged: kinds.get('clean')?.mistaken ?? 0,
    kinds: all,
    misjudged,
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

function rounded(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
