/** Thresholds and switches of the doubts about a project. Source: domain catalogue 2.4; those without a source are our own. */
export type ValidationSettings = {
  /** Share of the approved total from which a new approval may be needed, percent. V-12, 政府投资条例 Art. 12. */
  readonly reapprovalPercent: number;
  /** Whether levelling is no start; a local rule that is off unless a city wants it. V-13 (C-E4). */
  readonly levellingIsNoStart: boolean;
  /** Whether an amount that is no whole 万元 is doubted; off, because our own tables take two decimals. V-14. */
  readonly wantsWholeWan: boolean;
  /** Times the planned total from which the unit of a part of it is doubted. V-14. */
  readonly unitFactor: number;
};

/** The settings in force. */
export const validationSettings: ValidationSettings = {
  reapprovalPercent: 110,
  levellingIsNoStart: false,
  wantsWholeWan: false,
  unitFactor: 50,
};
