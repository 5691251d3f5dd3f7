/** Who gives the money, highest first; `own` is the project unit itself (自筹). */
export const fundLevels = ['national', 'provincial', 'city', 'county', 'own'] as const;
export type FundLevel = (typeof fundLevels)[number];

/** What a document gives its money for (资金方向). Source: domain catalogue 4.5 (air, water, soil, rural [C]; rest [D]). */
export const fundPurposes = ['water', 'air', 'soil', 'rural', 'solidWaste', 'ecology', 'capacity', 'general'] as const;
export type FundPurpose = (typeof fundPurposes)[number];

/**
 * Kinds of rows of the ledger: 下达 `issue`, 到位 `arrival`, 分配 `allocation`, 拨付 `payment`, 收回分配 `return` (from a
 * project back to its source), 上级收回 `recall` (from a source), 红冲 `reversal` (the counter-entry of a mistaken row).
 */
export const movementKinds = ['issue', 'arrival', 'allocation', 'payment', 'return', 'recall', 'reversal'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** By how much a row of the ledger moves the four balances, in yuan; a counter-entry has them the other way round. */
export type Balances = {
  readonly issuedYuan: number;
  readonly arrivedYuan: number;
  readonly allocatedYuan: number;
  readonly paidYuan: number;
};

/** Nothing moved, nothing there. */
export const noBalances: Balances = { issuedYuan: 0, arrivedYuan: 0, allocatedYuan: 0, paidYuan: 0 };

/** A document's money for one unit and one purpose, as it stands. Dates are `YYYY-MM-DD`. */
export type SourceStanding = Balances & {
  readonly id: string;
  readonly unitCode: string;
  readonly level: FundLevel;
  readonly purpose: FundPurpose;
  readonly documentNo: string;
  readonly issuedOn: string;
};

/** What a project has of one source; `allocatedOn` is null before the first allocation. */
export type AccountStanding = {
  readonly allocatedYuan: number;
  readonly paidYuan: number;
  readonly allocatedOn: string | null;
};

/** What the ledger must know about a project. */
export type FundedProject = {
  readonly id: string;
  readonly name: string;
  readonly unitCode: string;
  readonly industryCode: string | null;
  readonly action: string | null;
  readonly stage: string | null;
  /** Money of the source's level that the project's own facts state; null where they state none. */
  readonly plannedYuan: number | null;
};

/** Four balances added up. */
export function addedBalances(one: Balances, other: Balances): Balances {
  return {
    issuedYuan: one.issuedYuan + other.issuedYuan,
    arrivedYuan: one.arrivedYuan + other.arrivedYuan,
    allocatedYuan: one.allocatedYuan + other.allocatedYuan,
    paidYuan: one.paidYuan + other.paidYuan,
  };
}

/** The counter-entry of balances: nought stays nought and never becomes minus nought. */
export function reversedBalances(moved: Balances): Balances {
  return {
    issuedYuan: 0 - moved.issuedYuan,
    arrivedYuan: 0 - moved.arrivedYuan,
    allocatedYuan: 0 - moved.allocatedYuan,
    paidYuan: 0 - moved.paidYuan,
  };
}
