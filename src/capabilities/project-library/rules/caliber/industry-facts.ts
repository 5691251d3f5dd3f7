import type { ProjectFacts } from '../project.ts';
import type { PhraseFact, PhraseFacts } from './caliber-reason.ts';
import type { ContentReading } from './content-reading.ts';
import {
  className,
  classOf2011,
  classOf2017,
  division77,
  division77Of2011,
  isBuildersCode,
  neighbours,
} from './industry-classes.ts';
import type { RuleSet } from './rule-sets.ts';

/** What the stated industry code comes to. `class` is that of the 2017 edition. */
export type StatedIndustry =
  | { readonly kind: 'division' | 'outside'; readonly code: string; readonly class: string }
  | { readonly kind: 'none'; readonly code: null }
  | { readonly kind: 'short' | 'builder' | 'unknown' | 'collides'; readonly code: string };

type Coded = Pick<
  ProjectFacts,
  'industryCode' | 'industryEdition' | 'approvedOn' | 'startedIn' | 'plannedStart' | 'enteredIn'
>;

/** Reads the stated code by its edition. Source: domain catalogue 1.2 G-1 (edition and code are one key), 1.4 I-2. */
export function statedIndustry(facts: Coded): StatedIndustry {
  const { industryCode: code, industryEdition } = facts;
  if (code === null) return { kind: 'none', code };
  if (isBuildersCode(code)) return { kind: 'builder', code };
  if (!code.startsWith('77')) return { kind: 'outside', code, class: code };
  if (code.length < 4) return { kind: 'short', code };
  if (industryEdition === null && (code === '7712' || code === '7713') && dateOf(facts) < '2018')
    return { kind: 'collides', code };
  const edition = industryEdition ?? '2017';
  const isKnown = (edition === '2017' ? division77 : division77Of2011).has(code);
  const inDivision = isKnown ? classOf2017(code, edition) : null;
  return inDivision === null ? { kind: 'unknown', code } : { kind: 'division', code, class: inDivision };
}

/** The first date that tells when a project was coded; nothing known counts as today. */
export function dateOf({
  approvedOn,
  startedIn,
  plannedStart,
  enteredIn,
}: Omit<Coded, 'industryCode' | 'industryEdition'>): string {
  return approvedOn?.slice(0, 7) ?? startedIn ?? plannedStart ?? enteredIn ?? '9999';
}

/** A class as the rule set's edition writes it; null where that edition has none. */
export function codeIn({ edition }: RuleSet, class2017: string): string | null {
  if (edition === '2017' || !division77.has(class2017)) return class2017;
  return classOf2011(class2017);
}

/** The facts by which a sentence tells what was read in the content. */
export function readingFacts(reading: ContentReading, rules: RuleSet): PhraseFacts {
  const code = reading.code ?? '';
  const written = codeIn(rules, code);
  return {
    code: written ?? code,
    name: written === null ? className(code) : className(written, rules.edition),
    words: reading.words.map((word) => `“${word}”`).join(''),
    share: shareFact(reading.sharePercent),
    takes: neighbours.get(code)?.takes ?? className(code),
  };
}

/** `，占投资 70%`, or nothing. */
export function shareFact(percent: number | null): PhraseFact {
  return percent === null ? '' : { code: 'share', facts: { percent } };
}
