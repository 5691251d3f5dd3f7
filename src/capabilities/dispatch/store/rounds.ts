import type { Tx } from '#platform/database.ts';

/** A round to write. */
export type RoundToWrite = {
  readonly month: string;
  readonly dueOn: string;
  readonly openedAt: string;
  readonly state: 'open' | 'locked';
};

/** Writes a round of the city; false where the month has one already. */
export async function writeRound(tx: Tx, city: string, round: RoundToWrite): Promise<boolean> {
  const { month, dueOn, openedAt, state } = round;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('dispatch.round')
    .values({ city_code: city, month, path: city, state, opened_at: openedAt, due_on: dueOn })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
