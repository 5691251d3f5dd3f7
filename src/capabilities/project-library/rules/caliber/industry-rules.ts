import type { CaliberVerdict } from '../../contract.ts';
import type { ProjectFacts } from '../project.ts';
import type { CaliberGap, CaliberReason, Found, Phrase, PhraseFacts } from './caliber-reason.ts';
import { joined, nothingFound } from './caliber-reason.ts';
import { clearStrength, isClearlyElsewhere } from './content-elsewhere.ts';
import type { ContentReading } from './content-reading.ts';
import type { Topic } from './division-words.ts';
import { className, neighbours } from './industry-classes.ts';
import { codeIn, dateOf, readingFacts, type StatedIndustry, shareFact } from './industry-facts.ts';
import type { RuleSet } from './rule-sets.ts';

/** What the rules on the industry look at. */
export type IndustryView = {
  readonly facts: ProjectFacts;
  readonly stated: StatedIndustry;
  readonly reading: ContentReading;
  readonly rules: RuleSet;
};

/** Where a stated code outside division 77 is as good as the one inside. Source: domain catalogue 1.5. */
const plausibleFor: Partial<Record<Topic, readonly string[]>> = {
  mine: ['7910', '7690'],
  waterSource: ['7620', '7630', '7690', '4610'],
  coast: ['7610', '7432'],
};

/**
 * Whether the main use of a project belongs to division 77, by its stated code and by what its name and content say.
 * Source: GB/T 4754-2017, 77 and the notes of its neighbours; domain catalogue 1.2–1.5.
 */
export function industryFound(view: IndustryView): Found {
  switch (view.stated.kind) {
    case 'division':
      return statedInside(view, view.stated.class);
    case 'outside':
      return statedOutside(view, view.stated.class);
    case 'collides':
      return isClearlyElsewhere(view.reading) ? elsewhereByContent(view) : collides(view);
    case 'none':
    case 'short':
    case 'builder':
    case 'unknown':
      return withoutCode(view);
  }
}

type Reasoned = { readonly rule: string; readonly effect: CaliberVerdict; readonly isForBureau?: boolean };

function reason({ rules }: IndustryView, { rule, effect, isForBureau }: Reasoned, phrase: Phrase): CaliberReason {
  const standard = `GB/T 4754-${rules.edition}`;
  const clause = `${standard}${clauseOf(rule)}`;
  return {
    rule,
    effect,
    clause,
    code: phrase.code,
    facts: phrase.facts ?? {},
    isForBureau: isForBureau ?? effect === 'ask',
  };
}

/** What of the standard a rule goes by, in words that a clerk can look up. */
function clauseOf(rule: string): string {
  if (rule === 'G-1') return ' 第 77 大类与前一版的代码对照';
  if (rule.startsWith('I-')) return '；固定资产投资统计报表制度：按建成后的主要产品或主要用途划分行业';
  return rule === '1.3' ? ' 第 77 大类和相邻行业的说明' : ' 第 77 大类';
}

function statedInside(view: IndustryView, class2017: string): Found {
  const { reading, rules, stated } = view;
  const facts = { code: stated.code ?? '', name: className(class2017) };
  if (codeIn(rules, class2017) === null)
    return asking(view, reason(view, { rule: 'G-1', effect: 'ask' }, { code: 'classNewIn2017', facts }));
  if (reading.kind === 'neighbour') return contradicted(view);
  if (reading.kind === 'mixed') return mixed(view);
  const inside = reason(view, { rule: '1.1', effect: 'in' }, { code: 'inDivision', facts });
  const said = reading.kind === 'silent' ? [] : [agreeing(view, class2017)];
  return joined([{ reasons: [inside, ...said], missing: [] }, askedTopics(view), unsaidCapacity(view)]);
}

function agreeing(view: IndustryView, class2017: string): CaliberReason {
  const facts = readingFacts(view.reading, view.rules);
  const code = view.reading.code === class2017 ? 'contentAgrees' : 'contentOtherClass';
  return reason(view, { rule: 'I-1', effect: 'in' }, { code, facts });
}

/** Capacity building is mostly monitoring, so that a code of division 77 needs a content that says something else. */
function unsaidCapacity(view: IndustryView): Found {
  if (view.facts.action !== 'capacity' || view.reading.kind !== 'silent') return nothingFound;
  const asked = reason(view, { rule: '1.5', effect: 'ask' }, { code: 'capacityUnsaid' });
  return { reasons: [asked], missing: [gap('content', 'missing.content')] };
}

/** Questions that the content raises whatever the code. */
function askedTopics(view: IndustryView): Found {
  const asked = (['mine', 'waterSource'] as const).filter((topic) => view.reading.topics.has(topic));
  return joined(asked.map((topic) => asking(view, reason(view, { rule: '1.5', effect: 'ask' }, { code: topic }))));
}

/** Content of a neighbour under a code of division 77. */
function contradicted(view: IndustryView): Found {
  if (isClearlyElsewhere(view.reading)) return elsewhereByContent(view);
  const facts = readingFacts(view.reading, view.rules);
  return asking(view, reason(view, { rule: '1.5', effect: 'ask' }, { code: 'contentDoubtful', facts }));
}

function elsewhereByContent(view: IndustryView): Found {
  const { reading, rules, stated } = view;
  const facts: PhraseFacts = { ...readingFacts(reading, rules), stated: stated.code ?? '' };
  const code = stated.kind === 'division' || stated.kind === 'short' ? 'contentElsewhere' : 'contentElsewhereNoCode';
  const out = reason(view, { rule: '1.3', effect: 'out' }, { code, facts });
  return { reasons: [out, ...capacityNote(view, reading.code)], missing: [] };
}

function mixed(view: IndustryView): Found {
  const { reading, rules } = view;
  const other = reading.other?.code ?? '';
  const facts: PhraseFacts = {
    ...readingFacts(reading, rules),
    otherCode: other,
    otherName: className(other),
    otherShare: shareFact(reading.other?.sharePercent ?? null),
  };
  const found = asking(view, reason(view, { rule: 'I-6', effect: 'ask' }, { code: 'contentMixed', facts }));
  return joined([{ reasons: [], missing: [gap('costShares', 'missing.costShares')] }, found]);
}

function statedOutside(view: IndustryView, code: string): Found {
  const { facts, reading, rules } = view;
  const isPlausible = [...reading.topics].some((topic) => plausibleFor[topic]?.includes(code));
  const isClear = reading.isNamed && reading.strength >= clearStrength;
  const isClearlyInside = reading.kind === 'division' && isClear && !isPlausible;
  if (isClearlyInside && facts.isFiledSeparately !== false) {
    const said: PhraseFacts = { ...readingFacts(reading, rules), stated: code };
    const suspected = reason(view, { rule: 'I-1', effect: 'ask' }, { code: 'codeSuspected', facts: said });
    return { reasons: [suspected], missing: [gapOfCode(view)] };
  }
  const known = neighbours.get(code);
  const phrase: Phrase = known
    ? { code: 'elsewhereTakes', facts: { code, name: known.name, takes: known.takes } }
    : { code: 'elsewhere', facts: { code, name: className(code) } };
  const out = reason(view, { rule: '1.3', effect: 'out' }, phrase);
  return { reasons: [out, ...capacityNote(view, code)], missing: [] };
}

/** Membership of the year's plan and the caliber are two things. Source: briefing 2020-4, 六大行动; domain catalogue 1.5. */
function capacityNote(view: IndustryView, code: string | null): CaliberReason[] {
  if (code !== '7461' && view.facts.action !== 'capacity') return [];
  return [reason(view, { rule: '1.5', effect: 'out' }, { code: 'capacityPlan' })];
}

function withoutCode(view: IndustryView): Found {
  const { reading, rules, stated, facts } = view;
  if (isClearlyElsewhere(reading)) return elsewhereByContent(view);
  const hint: Phrase =
    reading.code === null
      ? { code: 'hint.none' }
      : { code: reading.kind === 'mixed' ? 'hint.none' : 'hint.suggest', facts: readingFacts(reading, rules) };
  const said = { code: stated.code ?? '', edition: facts.industryEdition ?? '2017', hint };
  const asked = reason(view, { rule: ruleOf(stated), effect: 'ask' }, { code: termOf(stated), facts: said });
  const more = reading.kind === 'mixed' ? mixed(view) : askedTopics(view);
  return joined([{ reasons: [asked], missing: [gapOfCode(view)] }, more]);
}

function ruleOf({ kind }: StatedIndustry): string {
  return kind === 'builder' ? 'I-2' : kind === 'unknown' ? '1.1' : 'I-1';
}

function termOf({ kind }: StatedIndustry): Phrase['code'] {
  if (kind === 'short') return 'codeShort';
  if (kind === 'builder') return 'codeOfBuilder';
  return kind === 'unknown' ? 'codeUnknown' : 'codeMissing';
}

function collides(view: IndustryView): Found {
  const said = { code: view.stated.code ?? '', month: dateOf(view.facts) };
  const asked = reason(view, { rule: 'G-1', effect: 'ask' }, { code: 'codeCollides', facts: said });
  return { reasons: [asked], missing: [gap('industryEdition', 'missing.industryEdition')] };
}

function asking(_: IndustryView, reason: CaliberReason): Found {
  return { reasons: [reason], missing: [gap('consultation', 'missing.consultation')] };
}

/** What the missing code would change is worked out by `caliberOf`, which knows the other reasons. */
function gapOfCode({ reading, rules }: IndustryView): CaliberGap {
  const code = reading.kind === 'division' || reading.kind === 'neighbour' ? codeIn(rules, reading.code ?? '') : null;
  return code === null || code.length !== 4
    ? gap('industryCode', 'missing.industryCodeOpen')
    : gap('industryCode', 'missing.industryCode', { code });
}

function gap(field: CaliberGap['field'], code: CaliberGap['code'], facts: PhraseFacts = {}): CaliberGap {
  return { field, code, facts };
}
