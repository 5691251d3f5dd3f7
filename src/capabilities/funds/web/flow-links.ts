import type { FlowRow } from '../shapes.ts';

/** A stream of money between two stations; names are what people read, and unique. */
export type FlowLink = { readonly source: string; readonly target: string; readonly value: number };

/** How the stations of a flow are called. */
export type FlowNames = {
  readonly level: (row: FlowRow) => string;
  /** The second station: the purpose, or the document where one source or project is followed. */
  readonly second: (row: FlowRow) => string;
  readonly unit: (unitCode: string) => string;
  readonly paid: string;
  readonly unpaid: string;
  readonly unallocated: string;
};

/** Streams level → purpose (or document) → unit → paid or not; what is not allocated leaves after the second station. */
export function flowLinks(rows: readonly FlowRow[], names: FlowNames): FlowLink[] {
  const sums = new Map<string, FlowLink>();
  const add = (source: string, target: string, value: number) => {
    if (value <= 0) return;
    const key = `${source}\n${target}`;
    sums.set(key, { source, target, value: (sums.get(key)?.value ?? 0) + value });
  };
  for (const row of rows) {
    const [level, second] = [names.level(row), names.second(row)];
    add(level, second, row.allocatedYuan + row.unallocatedYuan);
    add(second, names.unallocated, row.unallocatedYuan);
    if (row.unitCode === null) continue;
    const unit = names.unit(row.unitCode);
    add(second, unit, row.allocatedYuan);
    add(unit, names.paid, row.paidYuan);
    add(unit, names.unpaid, row.allocatedYuan - row.paidYuan);
  }
  return [...sums.values()];
}
