import type { Sent } from '#kernel/endpoint.ts';
import { lagCauses } from '#kernel/lag.ts';
import { wanFieldText } from '#kernel/money.ts';
import type { Typed } from '#ui/use-kept-draft.ts';
import type { Report, saveReport } from '../contract.ts';
import { type WanInput, yuanFromWan } from './wan-input.ts';

/** Amounts of the form: those of the month, and what the amount since January is made of. */
export const mainAmounts = ['monthYuan', 'yearToDateYuan', 'totalYuan'] as const;
export const componentAmounts = ['buildingYuan', 'installationYuan', 'equipmentYuan', 'otherYuan'] as const;
/** What was handed over since January. */
export const assetAmounts = ['newAssetYuan'] as const;
/** Fields of words of the form. */
export const reportTexts = ['progress', 'problems'] as const;
/** Why the project lags, and what it needs. */
export const lagFields = ['causeCode', 'coordination', 'coordinationDepartment', 'promisedOn'] as const;

const allAmounts = [...mainAmounts, ...componentAmounts, ...assetAmounts] as const;

export type ReportAmount = (typeof allAmounts)[number];
type ReportText = (typeof reportTexts)[number] | LagField;
export type LagField = (typeof lagFields)[number];

/** What a person typed, by field; a field that nobody touched is not there. */
export type TypedReport = Typed<ReportAmount | ReportText>;

/** What a field of an amount holds: what was typed, else to the yuan what stands there. */
export function amountIn(typed: TypedReport, kept: Report | null, field: ReportAmount): WanInput {
  const text = typed[field];
  const yuan = kept?.[field] ?? null;
  return text === undefined || text === wanFieldText(yuan) ? { yuan } : yuanFromWan(text);
}

/** Whether every amount can be taken as it stands. */
export function isUnderstood(typed: TypedReport, kept: Report | null): boolean {
  return allAmounts.every((field) => 'yuan' in amountIn(typed, kept, field));
}

/** What is sent to be saved; an amount that cannot be understood must not come here. */
export function reportToSave(
  typed: TypedReport,
  kept: Report | null,
): Omit<Sent<typeof saveReport>['body'], 'version'> {
  const yuan = (field: ReportAmount) => {
    const input = amountIn(typed, kept, field);
    return 'yuan' in input ? input.yuan : null;
  };
  const text = (field: ReportText) => (typed[field] ?? kept?.[field] ?? '').trim() || null;
  return {
    monthYuan: yuan('monthYuan'),
    yearToDateYuan: yuan('yearToDateYuan'),
    totalYuan: yuan('totalYuan'),
    buildingYuan: yuan('buildingYuan'),
    installationYuan: yuan('installationYuan'),
    equipmentYuan: yuan('equipmentYuan'),
    otherYuan: yuan('otherYuan'),
    newAssetYuan: yuan('newAssetYuan'),
    progress: text('progress'),
    problems: text('problems'),
    causeCode: lagCauses.find((code) => code === text('causeCode')) ?? null,
    coordination: text('coordination'),
    coordinationDepartment: text('coordinationDepartment'),
    promisedOn: text('promisedOn'),
  };
}
