import type { CaliberVerdict } from '../../contract.ts';
import type { IndustryEdition, ProjectFacts } from '../project.ts';
import { assetFound, bundleFound } from './asset-rules.ts';
import { type CaliberGap, type CaliberReason, type Found, joined } from './caliber-reason.ts';
import type { Consultation } from './consultation.ts';
import { withConsultation } from './consultation-rules.ts';
import { contentReading } from './content-reading.ts';
import { exclusionFound } from './exclusion-rules.ts';
import { filingFound } from './filing-rules.ts';
import { plantClass } from './industry-classes.ts';
import { codeIn, type StatedIndustry, statedIndustry } from './industry-facts.ts';
import { industryFound } from './industry-rules.ts';
import { type RuleSet, standingRules } from './rule-sets.ts';
import { thresholdFound } from './threshold-rules.ts';

/** The verdict with everything that led to it; `missing` is empty unless the verdict is `ask`. */
export type Caliber = {
  readonly verdict: CaliberVerdict;
  readonly reasons: readonly CaliberReason[];
  readonly missing: readonly CaliberGap[];
  /** As stated, and the class that the content suggests in the rule set's edition; null where there is none. */
  readonly industry: {
    readonly edition: IndustryEdition;
    readonly code: string | null;
    readonly suggested: string | null;
  };
};

/** Names the rules by which verdicts are kept; a change of them that may change a verdict changes this. */
export const caliberBasis = `${standingRules.from}/2026-11-29`;

/** What a verdict depends on besides the project itself. */
export type CaliberContext = { readonly consultation?: Consultation | null; readonly rules?: RuleSet };

/**
 * Whether a project counts as investment in 生态保护和环境治理业. A reason to leave it out beats one to ask, and one to ask
 * beats those for it: what is not known is asked, never guessed.
 * Source: GB/T 4754-2017, 77; 固定资产投资统计报表制度; domain catalogue 1, 2.4, 2.6, 3.2.
 */
export function caliberOf(
  facts: ProjectFacts,
  { consultation = null, rules = standingRules }: CaliberContext = {},
): Caliber {
  const stated = statedIndustry(facts);
  const reading = contentReading(facts);
  const industry = mainClass(stated, reading);
  const found = joined([
    industryFound({ facts, stated, reading, rules }),
    filingFound(facts, industry, reading),
    exclusionFound(facts, reading),
    thresholdFound(facts, reading.parts, rules),
    assetFound(facts, industry, reading),
    bundleFound(reading),
  ]);
  const { reasons, missing } = withConsultation(found, consultation);
  const verdict = verdictOf(reasons);
  const suggested =
    reading.kind === 'silent' || reading.kind === 'mixed' || reading.code === plantClass ? null : reading.code;
  return {
    verdict,
    reasons,
    missing: verdict === 'ask' ? withEffects(missing, { facts, consultation, rules }) : [],
    industry: {
      edition: facts.industryEdition ?? '2017',
      code: facts.industryCode,
      suggested: suggested === null ? null : codeIn(rules, suggested),
    },
  };
}

/** The class by which the further rules go: what the content says where it is clear, else the stated one. */
function mainClass(stated: StatedIndustry, { kind, code }: ReturnType<typeof contentReading>): string | null {
  if (kind === 'division') return code;
  return 'class' in stated ? stated.class : null;
}

function verdictOf(reasons: Found['reasons']): CaliberVerdict {
  const effects = new Set(reasons.map(({ effect }) => effect));
  return effects.has('out') ? 'out' : effects.has('ask') ? 'ask' : 'in';
}

type Judged = { readonly facts: ProjectFacts; readonly consultation: Consultation | null; readonly rules: RuleSet };

/** Each missing fact once; where it is a code that the content suggests, with the verdict which that code would give. */
function withEffects(missing: readonly CaliberGap[], { facts, consultation, rules }: Judged): CaliberGap[] {
  const once = missing.filter((gap, i) => missing.findIndex(({ field }) => field === gap.field) === i);
  return once.map((gap) => {
    const { code } = gap.facts;
    if (gap.code !== 'missing.industryCode' || typeof code !== 'string' || code === facts.industryCode) return gap;
    const completed = { ...facts, industryCode: code, industryEdition: rules.edition };
    const { verdict } = caliberOf(completed, { consultation, rules });
    return { ...gap, facts: { ...gap.facts, effect: { code: `effect.${verdict}` } } };
  });
}
