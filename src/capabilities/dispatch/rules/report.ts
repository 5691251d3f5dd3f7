import type { LagCause } from '#kernel/lag.ts';

/** What a project reported for one month; `null` = not stated. Money in whole yuan. */
export type ReportFacts = {
  /** `YYYY-MM`; never a January: January and February come together. */
  readonly month: string;
  /** 本月完成投资: the month's own; may be negative where an earlier month is corrected. */
  readonly monthYuan: number | null;
  /** 本年累计完成投资: from January to the end of `month`. */
  readonly yearToDateYuan: number | null;
  /** 开工以来累计完成投资. */
  readonly totalYuan: number | null;
  /** 建筑工程, 安装工程, 设备工器具购置, 其他费用: parts of the year to date. Source: domain catalogue V-02. */
  readonly buildingYuan: number | null;
  readonly installationYuan: number | null;
  readonly equipmentYuan: number | null;
  readonly otherYuan: number | null;
  /** 本年新增固定资产: assets handed over since January. */
  readonly newAssetYuan: number | null;
  /** 形象进度. */
  readonly progress: string | null;
  /** 存在问题. */
  readonly problems: string | null;
  /** 滞后原因. */
  readonly causeCode: LagCause | null;
  /** 需协调事项 and 协调部门. */
  readonly coordination: string | null;
  readonly coordinationDepartment: string | null;
  /** 承诺完成时间, `YYYY-MM-DD`. */
  readonly promisedOn: string | null;
  /** 新增治理能力. */
  readonly capacity: string | null;
  /** Values of the fields that the city added, by their keys. */
  readonly extra: Readonly<Record<string, string>> | null;
};

/** What a report says besides the columns that every workbook has: nothing. */
export const unsaidReport = {
  causeCode: null,
  coordination: null,
  coordinationDepartment: null,
  promisedOn: null,
  capacity: null,
  extra: null,
} as const satisfies Partial<ReportFacts>;

/** Names of the amounts in a report, whole yuan each. */
export const amountNames = [
  'monthYuan',
  'yearToDateYuan',
  'totalYuan',
  'buildingYuan',
  'installationYuan',
  'equipmentYuan',
  'otherYuan',
  'newAssetYuan',
] as const satisfies readonly (keyof ReportFacts)[];

/** Names of what a report says, in reading order. */
export const reportFactNames = [
  ...amountNames,
  'progress',
  'problems',
  'causeCode',
  'coordination',
  'coordinationDepartment',
  'promisedOn',
  'capacity',
  'extra',
] as const satisfies readonly (keyof ReportFacts)[];

type Further = keyof typeof unsaidReport;

/** What somebody states of a month: what is left out of it stays as it was. */
export function statedReport(
  stated: Omit<ReportFacts, 'month' | Further> & { readonly [Name in Further]?: ReportFacts[Name] | undefined },
  { month, before }: { readonly month: string; readonly before: ReportFacts | null },
): ReportFacts {
  const kept = before ?? unsaidReport;
  const { causeCode, coordination, coordinationDepartment, promisedOn, capacity, extra } = stated;
  return {
    ...stated,
    month,
    causeCode: causeCode === undefined ? kept.causeCode : causeCode,
    coordination: coordination === undefined ? kept.coordination : coordination,
    coordinationDepartment: coordinationDepartment === undefined ? kept.coordinationDepartment : coordinationDepartment,
    promisedOn: promisedOn === undefined ? kept.promisedOn : promisedOn,
    capacity: capacity === undefined ? kept.capacity : capacity,
    extra: extra === undefined ? kept.extra : extra,
  };
}
