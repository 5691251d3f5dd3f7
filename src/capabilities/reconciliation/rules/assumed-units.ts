import { unitsIn } from '#platform/records/heading-text.ts';
import type { RecordRow } from '#platform/records/record.ts';
import { powerBetween } from './amount-tolerance.ts';
import { codeKey } from './code-key.ts';
import { type ComparedProject, knownAmounts } from './compared.ts';
import { type AmountKind, amountKinds, type ListRow } from './list-row.ts';
import { paidKeyOf } from './paid-columns.ts';

/** Amounts for which a list names no unit anywhere. */
export function unitlessAmounts(row: RecordRow | null): AmountKind[] {
  if (row === null || row.table.unit !== null) return [];
  return amountKinds.filter((kind) => {
    const heading = row.table.headings[kind === 'paidYuan' ? (paidKeyOf(row.cells) ?? kind) : kind];
    return heading !== undefined && unitsIn(heading.text).length === 0;
  });
}

/** Share of the rows with a known code that must be off by the same power of ten. */
const mostRows = 0.6;

/**
 * Amounts without a unit were read as 万元. Where most rows of a known code are off by one power of ten, the list counts
 * in another unit, and all of its amounts are read so: a list that says nothing is not wrong in every row.
 */
export function withUnits(
  rows: readonly ListRow[],
  { kinds, projects }: { readonly kinds: readonly AmountKind[]; readonly projects: readonly ComparedProject[] },
): readonly ListRow[] {
  if (kinds.length === 0) return rows;
  const byKey = new Map(projects.flatMap((project) => [...project.codeKeys].map((key) => [key, project] as const)));
  const byName = new Map(projects.flatMap((project) => project.names.map(({ key }) => [key, project] as const)));
  const projectOf = (row: ListRow) => byKey.get(codeKey(row.code) ?? '') ?? byName.get(row.name ?? '');
  const powers = new Map(kinds.map((kind) => [kind, commonPower(rows, kind, projectOf)]));
  return rows.map((row) => {
    const scaled = kinds.flatMap((kind) => {
      const yuan = row.amounts[kind];
      return yuan === null ? [] : [[kind, Math.round(yuan / 10 ** (powers.get(kind) ?? 0))] as const];
    });
    return { ...row, amounts: { ...row.amounts, ...Object.fromEntries(scaled) } };
  });
}

function commonPower(
  rows: readonly ListRow[],
  kind: AmountKind,
  projectOf: (row: ListRow) => ComparedProject | undefined,
): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const row of rows) {
    const [stated, project] = [row.amounts[kind], projectOf(row)];
    const known = project === undefined ? [] : knownAmounts(kind, project).flatMap((yuan) => yuan || []);
    if (!stated || known.length === 0) continue;
    all += 1;
    const power = known.map((yuan) => powerBetween(stated, yuan)).find((one) => one !== null) ?? 0;
    counts.set(power, (counts.get(power) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best && best[1] >= all * mostRows ? best[0] : 0;
}
