import { placeNamesOf } from '../../src/capabilities/project-library/public.ts';
import type { ListKind } from '../../src/capabilities/reconciliation/rules/classes.ts';
import type { LibraryProject } from '../../src/capabilities/reconciliation/rules/library-project.ts';
import type { Amounts, ListRow } from '../../src/capabilities/reconciliation/rules/list-row.ts';
import { type Memory, memoryOf } from '../../src/capabilities/reconciliation/rules/memory.ts';
import { reconciled } from '../../src/capabilities/reconciliation/rules/reconcile.ts';
import { rowOf } from './edits.ts';
import { regions } from './library.ts';

/** Names of places in the tests of lists. */
export const places = placeNamesOf(regions);
let serial = 0;

/** A project of the library; in the caliber, entered, and reporting 800 万元 by November and 1,000 by December. */
export function project(change: Partial<LibraryProject> = {}): LibraryProject {
  serial += 1;
  const figures = (wan: number) => ({ yearToDateYuan: wan * 10_000, monthYuan: 2_000_000, totalYuan: wan * 15_000 });
  return {
    ...{ id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`, path: '331000/331023' },
    ...{ code: `2019-331023-77-01-${String(serial * 7919).padStart(6, '0')}`, name: '始丰溪流域综合治理工程' },
    ...{ ownerName: '天台演泽城乡环境投资有限公司', ownerCode: null, unitCode: '331023', countyCode: '331023' },
    ...{ townshipCode: null, industryCode: '7721', plannedTotalYuan: 31_230_000, approvedTotalYuan: null },
    ...{ deductions: [], approvedOn: null, startedIn: null, enteredIn: '2019-03', statisticsState: null },
    ...{ returnedIn: null, stage: 'building', caliber: 'in', paidByMonth: new Map(), formerCodes: [], formerNames: [] },
    reports: new Map([
      ['2019-11', figures(800)],
      ['2019-12', figures(1_000)],
    ]),
    ...change,
  };
}

/** What a row says otherwise than its project. */
export type Change = Partial<Omit<ListRow, 'amounts'>> & { readonly amounts?: Partial<Amounts> };

/** The row of a project, with changes. */
export const row = (of: LibraryProject, { amounts, ...change }: Change = {}): ListRow => {
  const plain = rowOf(of);
  return { ...plain, ...change, amounts: { ...plain.amounts, ...amounts } };
};
/** A list of December 2019 held against a library. */
export const held = (
  projects: readonly LibraryProject[],
  rows: readonly ListRow[],
  kind: ListKind = 'statistics',
  memory: Memory = memoryOf([]),
) => reconciled({ kind, month: '2019-12', projects, rows, memory, regions, places });
