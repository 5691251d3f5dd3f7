import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import type { Facts } from '#kernel/refusal.ts';
import type { ValidationTerm } from '../terms-validation.ts';
import { thresholdYuan } from './caliber/rule-sets.ts';
import type { ProjectFacts } from './project.ts';
import { type ValidationSettings, validationSettings } from './validation-settings.ts';

/** The rule of the domain catalogue by which each doubt is raised. Source: domain catalogue 2.4. */
export const validationRules: Readonly<Record<ValidationTerm, string>> = {
  enteredBelowThreshold: 'V-01',
  plannedOverApproved: 'V-04',
  purchaseButBuilds: 'V-07',
  enteredBeforeStart: 'V-10',
  startedBeforeApproval: 'V-11',
  enteredBeforeApproval: 'V-11',
  overApprovalShare: 'V-12',
  levellingIsNoStart: 'V-13',
  notWholeWan: 'V-14',
  unitMixed: 'V-14',
};

/**
 * What a careful reader would ask about a project. Nothing is changed and nothing is refused. The rules on reports are in
 * `dispatch`. Source: domain catalogue 2.4, V-01, V-04, V-07, V-10 to V-14; its levels are the severities.
 */
export function projectDoubts(facts: ProjectFacts, settings: ValidationSettings = validationSettings): Doubt[] {
  return [
    ...thresholdDoubts(facts),
    ...approvalDoubts(facts, settings),
    ...purchaseDoubts(facts),
    ...orderDoubts(facts),
    ...levellingDoubts(facts, settings),
    ...unitDoubts(facts, settings),
  ];
}

type At = { readonly field: keyof ProjectFacts; readonly code: ValidationTerm };

function doubt(severity: Doubt['severity'], at: At, facts: Facts): Doubt {
  return { severity, ...at, facts };
}

/** Only where it was reported to the statistics: a small project of the library is no mistake. */
function thresholdDoubts({ plannedTotalYuan, enteredIn, statisticsState }: ProjectFacts): Doubt[] {
  const isReported = enteredIn !== null || statisticsState === 'entered' || statisticsState === 'reporting';
  if (!isReported || plannedTotalYuan === null || plannedTotalYuan >= thresholdYuan) return [];
  const facts = { amount: wanText(plannedTotalYuan), threshold: wanText(thresholdYuan) };
  return [doubt('error', { field: 'plannedTotalYuan', code: 'enteredBelowThreshold' }, facts)];
}

function approvalDoubts(
  { plannedTotalYuan, approvedTotalYuan }: ProjectFacts,
  { reapprovalPercent }: ValidationSettings,
): Doubt[] {
  if (plannedTotalYuan === null || approvedTotalYuan === null || plannedTotalYuan <= approvedTotalYuan) return [];
  const facts = { planned: wanText(plannedTotalYuan), approved: wanText(approvedTotalYuan) };
  const over = doubt('error', { field: 'plannedTotalYuan', code: 'plannedOverApproved' }, facts);
  if (plannedTotalYuan * 100 <= approvedTotalYuan * reapprovalPercent) return [over];
  const percent = approvedTotalYuan === 0 ? '—' : Math.floor((plannedTotalYuan * 100) / approvedTotalYuan);
  const share = { percent, limit: reapprovalPercent };
  return [over, doubt('warn', { field: 'approvedTotalYuan', code: 'overApprovalShare' }, share)];
}

const buildingWork = /土建|(?:新建|扩建|建设)[^，。；、]{0,8}(?:厂房|车间|站房|用房|楼|池|库房)|安装工程|建筑工程/;

function purchaseDoubts({ nature, content }: ProjectFacts): Doubt[] {
  const word = nature === 'purchase' ? buildingWork.exec(content ?? '')?.[0] : undefined;
  return word === undefined ? [] : [doubt('error', { field: 'nature', code: 'purchaseButBuilds' }, { word })];
}

function orderDoubts({ enteredIn, startedIn, approvedOn }: ProjectFacts): Doubt[] {
  const doubts: Doubt[] = [];
  if (enteredIn !== null && startedIn !== null && enteredIn < startedIn)
    doubts.push(
      doubt('error', { field: 'enteredIn', code: 'enteredBeforeStart' }, { entered: enteredIn, started: startedIn }),
    );
  const approvedIn = approvedOn?.slice(0, 7) ?? null;
  if (approvedOn === null || approvedIn === null) return doubts;
  if (startedIn !== null && startedIn < approvedIn)
    doubts.push(
      doubt(
        'warn',
        { field: 'startedIn', code: 'startedBeforeApproval' },
        { started: startedIn, approved: approvedOn },
      ),
    );
  if (enteredIn !== null && enteredIn < approvedIn)
    doubts.push(
      doubt(
        'warn',
        { field: 'enteredIn', code: 'enteredBeforeApproval' },
        { entered: enteredIn, approved: approvedOn },
      ),
    );
  return doubts;
}

const levelling = /^[^，。；、]*(?:场地平整|土地平整|三通一平|清表)[^，。；、]*$/;

function levellingDoubts({ content, startedIn }: ProjectFacts, { levellingIsNoStart }: ValidationSettings): Doubt[] {
  const word = levelling.exec(content ?? '')?.[0];
  if (!levellingIsNoStart || startedIn === null || word === undefined) return [];
  return [doubt('warn', { field: 'startedIn', code: 'levellingIsNoStart' }, { word })];
}

const parts = [
  'landYuan',
  'compensationYuan',
  'usedAssetYuan',
  'workingCapitalYuan',
  'expensedYuan',
  'nationalFundYuan',
  'provincialFundYuan',
  'cityFundYuan',
] as const satisfies readonly (keyof ProjectFacts)[];

function unitDoubts(facts: ProjectFacts, { wantsWholeWan, unitFactor }: ValidationSettings): Doubt[] {
  const plannedYuan = facts.plannedTotalYuan ?? 0;
  const mixed = parts.flatMap((field): Doubt[] => {
    const yuan = facts[field] ?? 0;
    if (plannedYuan === 0 || yuan <= plannedYuan * unitFactor) return [];
    const said = { amount: wanText(yuan), planned: wanText(plannedYuan) };
    return [doubt('error', { field, code: 'unitMixed' }, said)];
  });
  const odd = (['plannedTotalYuan', 'approvedTotalYuan'] as const).flatMap((field): Doubt[] => {
    const yuan = facts[field];
    const isOdd = wantsWholeWan && yuan !== null && yuan % 10_000 !== 0;
    return isOdd ? [doubt('error', { field, code: 'notWholeWan' }, { amount: wanText(yuan) })] : [];
  });
  return [...mixed, ...odd];
}
