import type { Tx } from '#platform/database.ts';

/** A round to write. */
export type RoundToWrite = {
  readonly month: string;
  readonly opensOn: string | null;
  readonly dueOn: string;
  readonly closesOn: string | null;
  readonly graceDays: number;
  readonly expectedUnits: readonly string[] | null;
  readonly state: 'open' | 'locked';
  readonly openedAt: string;
  readonly openedBy: string;
};

/** Writes a round of the city; false where the month has one already. */
export async function writeRound(tx: Tx, city: string, round: RoundToWrite): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('dispatch.round')
    .values({
      city_code: city,
      month: round.month,
      path: city,
      state: round.state,
      opens_on: round.opensOn,
      due_on: round.dueOn,
      closes_on: round.closesOn,
      grace_days: round.graceDays,
      expected_units: round.expectedUnits === null ? null : [...round.expectedUnits],
      opened_at: round.openedAt,
      opened_by: round.openedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
