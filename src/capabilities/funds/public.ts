import { knowLongRun } from '#platform/long-run/kind.ts';
import { onSheetRead } from '../dispatch/public.ts';
import { onProjectsChanged } from '../project-library/public.ts';
import { fundsOfProjects } from './store/sheet-facts.ts';
import { followProjects } from './store/writes.ts';
import { allocationRunKind } from './use-cases/ask-allocation.ts';

/** Money moves with its project. Called once at start. */
export function followProjectsWithFunds(): void {
  onProjectsChanged(followProjects);
}

/** The sheet of a month shows what the ledger knows. Called once at start. */
export function tellSheetsOfFunds(): void {
  onSheetRead(fundsOfProjects);
}

export { type Execution, executionOf } from './store/execution.ts';
export { type MoneyRow, moneyByUnit, moneyRows, type UnitMoney } from './store/money-by-unit.ts';
/** Lets the desk carry out the room's long runs. Called once at start. */
export function knowFundsRuns(): void {
  knowLongRun(allocationRunKind);
}

export { allocate } from './rules/allocation/allocate.ts';
export { readRequest, requestKeys } from './rules/allocation/read-request.ts';
export { importMovements } from './use-cases/import-movements.ts';
export { importSources } from './use-cases/import-sources.ts';
export { listStalls } from './use-cases/list-stalls.ts';
