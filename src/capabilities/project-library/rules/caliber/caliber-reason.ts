import type { Language } from '#kernel/terms.ts';
import { sentence } from '#kernel/terms.ts';
import type { CaliberVerdict } from '../../contract.ts';
import { type CaliberTerm, caliberTerms } from '../../terms-caliber.ts';
import type { ProjectFacts } from '../project.ts';
import type { Spoken } from './industry-classes.ts';

/** A sentence of which parts may be sentences or names themselves. */
export type Phrase = { readonly code: CaliberTerm; readonly facts?: PhraseFacts };
export type PhraseFact = string | number | Spoken | Phrase | readonly Phrase[];
export type PhraseFacts = Readonly<Record<string, PhraseFact>>;

/** Why a project is in, out or to be asked about. */
export type CaliberReason = Required<Phrase> & {
  /** Id of the rule: that of the domain catalogue where it has one. */
  readonly rule: string;
  readonly effect: CaliberVerdict;
  /** Clause of the standard or system. */
  readonly clause: string;
  /** Whether an answer of the statistics bureau settles it. */
  readonly isForBureau: boolean;
};

/** A fact that is missing, and what it would change. */
export type CaliberGap = Required<Phrase> & { readonly field: keyof ProjectFacts | 'costShares' | 'consultation' };

/** What rules find: reasons, and facts that would settle those that ask. */
export type Found = { readonly reasons: readonly CaliberReason[]; readonly missing: readonly CaliberGap[] };

/** Nothing to say. */
export const nothingFound: Found = { reasons: [], missing: [] };

/** Everything that several rules found, in their order. */
export function joined(found: readonly Found[]): Found {
  const reasons: CaliberReason[] = [];
  const missing: CaliberGap[] = [];
  // Each project of an import comes by here twice, and most rules have nothing to say.
  for (const one of found) {
    if (one === nothingFound) continue;
    reasons.push(...one.reasons);
    missing.push(...one.missing);
  }
  return { reasons, missing };
}

/** A phrase as a sentence in a language. */
export function phraseText({ code, facts = {} }: Phrase, language: Language): string {
  const spoken = Object.entries(facts).map(([name, fact]) => [name, factText(fact, language)]);
  return sentence(caliberTerms, code, language, Object.fromEntries(spoken));
}

function factText(fact: PhraseFact, language: Language): string | number {
  if (typeof fact !== 'object') return fact;
  if (isList(fact)) return fact.map((one) => phraseText(one, language)).join(language === 'zh' ? '、' : ', ');
  return 'zh' in fact ? fact[language] : phraseText(fact, language);
}

function isList(fact: object): fact is readonly Phrase[] {
  return Array.isArray(fact);
}
