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
};
