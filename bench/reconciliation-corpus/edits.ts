import type { Random } from '../../demo/random.ts';
import type { DifferenceClass } from '../../src/capabilities/reconciliation/rules/classes.ts';
import type { LibraryProject } from '../../src/capabilities/reconciliation/rules/library-project.ts';
import type { ListRow } from '../../src/capabilities/reconciliation/rules/list-row.ts';
import { codeIn, counties, month } from './library.ts';
import { writtenCode, writtenName, writtenOwner } from './noise.ts';

/** A project and the row that stands for it; edits may change either. */
export type Edited = { readonly project: LibraryProject; readonly row: ListRow };

type Edit = (one: Edited, random: Random) => Edited;

/** A row that says of a project what the library says, in 万元 with two decimals. */
export function rowOf(project: LibraryProject): ListRow {
  const wan = (yuan: number | null) => (yuan === null ? null : Math.round(yuan / 100) * 100);
  return {
    ...{ sheet: '名单', row: 0, name: project.name, code: project.code, ownerName: project.ownerName, ownerCode: null },
    ...{ unitCode: project.unitCode, townshipCode: null, industryCode: project.industryCode },
    amounts: {
      yearToDateYuan: wan(project.reports.get(month)?.yearToDateYuan ?? null),
      plannedTotalYuan: wan(project.plannedTotalYuan),
      ...{ monthYuan: null, totalYuan: null, approvedTotalYuan: null, paidYuan: null, amountYuan: null },
    },
    ...{
      month: null,
      enteredIn: project.enteredIn,
      startedIn: null,
      approvedOn: null,
      paidOn: null,
      voucherNo: null,
      paidHead: null,
    },
    ...{ isWithdrawn: false, unclear: [], notes: [] },
  };
}

const scaled = (one: Edited, random: Random, factor: number): Edited => {
  const key = random.chance(0.6) ? 'yearToDateYuan' : 'plannedTotalYuan';
  const yuan = Math.round((one.row.amounts[key] ?? 0) * factor);
  return { ...one, row: { ...one.row, amounts: { ...one.row.amounts, [key]: yuan } } };
};

/** One way or more to make each difference. */
export const edits: Readonly<Record<Exclude<DifferenceClass, 'equal' | 'notEntered' | 'duplicate' | 'unknown'>, Edit>> =
  {
    otherCode: (one, random) => {
      if (random.chance(0.6)) return { ...one, row: { ...one.row, code: codeIn(one.project.unitCode, random) } };
      return { ...one, row: { ...one.row, industryCode: random.pick(['4620', '7810', '7610', '7461', '7820']) } };
    },
    otherCounty: (one, random) => {
      const others = counties.filter(({ code }) => code !== one.project.unitCode);
      return { ...one, row: { ...one.row, unitCode: random.pick(others).code } };
    },
    timing: (one, random) => {
      if (random.chance(0.5)) {
        const yearToDateYuan = one.project.reports.get('2019-11')?.yearToDateYuan ?? null;
        return { ...one, row: { ...one.row, amounts: { ...one.row.amounts, yearToDateYuan } } };
      }
      const number = Number(one.row.enteredIn?.slice(5)) + random.whole(1, 3);
      return { ...one, row: { ...one.row, enteredIn: `2019-${String(number).padStart(2, '0')}` } };
    },
    unit: (one, random) => scaled(one, random, random.pick([10_000, 0.0001, 10, 100, 0.1, 1000])),
    amount: (one, random) =>
      scaled(one, random, random.chance(0.5) ? random.between(1.04, 1.9) : random.between(0.4, 0.95)),
    caliber: (one, random) => {
      const [part] = one.project.deductions;
      if (part && random.chance(0.7)) {
        const plannedTotalYuan = (one.project.plannedTotalYuan ?? 0) - part.yuan;
        return { ...one, row: { ...one.row, amounts: { ...one.row.amounts, plannedTotalYuan } } };
      }
      return { ...one, project: { ...one.project, caliber: 'out' } };
    },
    withdrawn: (one, random) => {
      if (random.chance(0.5)) return { ...one, row: { ...one.row, isWithdrawn: true } };
      return { ...one, project: { ...one.project, statisticsState: 'returned', returnedIn: '2019-10' } };
    },
  };

/** The row as a clerk writes it: another hand, a code pasted or lacking, an owner shortened. */
export function written(row: ListRow, random: Random, keepsCode: boolean): ListRow {
  const { name, code, ownerName } = row;
  const isLacking = !keepsCode && random.chance(0.3);
  return {
    ...row,
    name: name !== null && random.chance(0.5) ? writtenName(name, random) : name,
    code: code === null || isLacking ? null : random.chance(0.3) ? writtenCode(code, random) : code,
    ownerName: ownerName !== null && random.chance(0.3) ? writtenOwner(ownerName, random) : ownerName,
  };
}
