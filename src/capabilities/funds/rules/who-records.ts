import { Refusal } from '#kernel/refusal.ts';
import type { FundLevel, MovementKind } from './fund.ts';

/** Who would record something: the city's desk or a county's. */
export type Recorder = { readonly isCity: boolean };

/**
 * Payments of money that was handed to a county are recorded by that county; the city takes them in only from the table
 * that the county sends. Refuses `countyRecords`. Source: 统计法 Art. 7 by analogy: nobody fills in for somebody else.
 */
export function mayRecordPayment(
  kind: MovementKind,
  { unitCode, unitName }: { readonly unitCode: string; readonly unitName: string },
  { isCity }: Recorder,
): void {
  const isHandedDown = !/^\d{4}00$/.test(unitCode);
  if (isCity && isHandedDown && kind === 'payment') throw new Refusal('countyRecords', { unit: unitName });
}

/** A county records what it was given and what it gives itself, not documents of the city. Refuses `levelNotYours`. */
export function mayRecordLevel(level: FundLevel, { isCity }: Recorder): void {
  if (!isCity && level === 'city') throw new Refusal('levelNotYours');
}

/** Whether only who holds a source may add such a row; whoever sees a project may record its payments. */
export function isForHolder(kind: MovementKind): boolean {
  return kind !== 'payment';
}
