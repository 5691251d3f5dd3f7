import { wanText } from '#kernel/money.ts';
import type { ProjectFacts } from '../project.ts';
import { type Found, joined, nothingFound, type Phrase } from './caliber-reason.ts';
import type { StatedPart } from './cost-shares.ts';
import type { RuleSet } from './rule-sets.ts';

/** A part of the planned total, and how it is called. */
type Part = { readonly yuan: number; readonly code: Phrase['code'] };

const startClause = '固定资产投资统计报表制度：计划总投资 500 万元及以上';
const countClause = '固定资产投资统计口径：旧设备、流动资金、费用化支出不计入';
const landClause = '固定资产投资统计口径：土地和补偿费用是否计入各地做法不一，由统计机构认定';
const expensedLabel = /运维|运行维护|运营|维护费|养护|管养|咨询|监测费|调查费|流动资金|旧设备|二手|管护费/;
const landLabel = /土地|征地|用地|青苗|拆迁|征迁|补偿|政策处理/;

/**
 * Whether the planned total, without what is no new fixed asset, reaches the threshold, which counts itself. Land and
 * compensation: see `RuleSet.landAndCompensation`. Parts that only the content names are taken as it says.
 */
export function thresholdFound(facts: ProjectFacts, parts: readonly StatedPart[], rules: RuleSet): Found {
  const { plannedTotalYuan } = facts;
  const threshold = wanText(rules.thresholdYuan);
  if (plannedTotalYuan === null) {
    const missing = { field: 'plannedTotalYuan', code: 'missing.plannedTotalYuan', facts: { threshold } } as const;
    return { reasons: [thresholdReason('ask', { code: 'totalMissing' })], missing: [missing] };
  }
  const land = landParts(facts, parts);
  const never = [...neverCounted(facts, parts), ...(rules.landAndCompensation === 'takenOut' ? land : [])];
  const countedYuan = plannedTotalYuan - sum(never);
  const stripped = never.length === 0 ? {} : { counted: wanText(countedYuan), parts: never.map(phraseOf) };
  const said = { amount: wanText(plannedTotalYuan), threshold, ...stripped };
  const reaches = countedYuan >= rules.thresholdYuan;
  const code =
    never.length === 0 ? (reaches ? 'totalReaches' : 'totalBelow') : reaches ? 'strippedReaches' : 'strippedBelow';
  const found = { reasons: [thresholdReason(reaches ? 'in' : 'out', { code, facts: said })], missing: [] };
  const isOpen = reaches && rules.landAndCompensation === 'unsettled';
  return joined([found, isOpen ? landFound({ land, countedYuan }, rules) : nothingFound]);
}

function thresholdReason(effect: 'in' | 'out' | 'ask', { code, facts = {} }: Phrase) {
  const clause =
    code === 'totalReaches' || code === 'totalBelow' || code === 'totalMissing'
      ? startClause
      : `${startClause}；${countClause}`;
  return { rule: 'V-01', effect, clause, code, facts, isForBureau: false } as const;
}

type Land = { readonly land: readonly Part[]; readonly countedYuan: number };

function landFound({ land, countedYuan }: Land, rules: RuleSet): Found {
  const leftYuan = countedYuan - sum(land);
  if (land.length === 0 || leftYuan >= rules.thresholdYuan) return nothingFound;
  const facts = { parts: land.map(phraseOf), counted: wanText(leftYuan), threshold: wanText(rules.thresholdYuan) };
  return {
    reasons: [{ rule: '2.6', effect: 'ask', clause: landClause, code: 'landDecides', facts, isForBureau: true }],
    missing: [{ field: 'consultation', code: 'missing.consultation', facts: {} }],
  };
}

function neverCounted(facts: ProjectFacts, parts: readonly StatedPart[]): Part[] {
  const stated = statedParts([
    [facts.usedAssetYuan, 'part.used'],
    [facts.workingCapitalYuan, 'part.working'],
    [facts.expensedYuan, 'part.expensed'],
  ]);
  return stated.length > 0 ? stated : namedParts(parts, { label: expensedLabel, code: 'part.expensedText' });
}

function landParts(facts: ProjectFacts, parts: readonly StatedPart[]): Part[] {
  const stated = statedParts([
    [facts.landYuan, 'part.land'],
    [facts.compensationYuan, 'part.compensation'],
  ]);
  return stated.length > 0 ? stated : namedParts(parts, { label: landLabel, code: 'part.landText' });
}

function statedParts(amounts: readonly (readonly [number | null, Phrase['code']])[]): Part[] {
  return amounts.flatMap(([yuan, code]) => (yuan === null || yuan === 0 ? [] : [{ yuan, code }]));
}

function namedParts(
  parts: readonly StatedPart[],
  wanted: { readonly label: RegExp; readonly code: Phrase['code'] },
): Part[] {
  if (parts.length === 0) return [];
  const named = parts.filter(({ label, yuan }) => yuan !== null && wanted.label.test(label));
  const yuan = named.reduce((all, part) => all + (part.yuan ?? 0), 0);
  return yuan === 0 ? [] : [{ yuan, code: wanted.code }];
}

function phraseOf({ yuan, code }: Part): Phrase {
  return { code, facts: { amount: wanText(yuan) } };
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((all, { yuan }) => all + yuan, 0);
}
