import { Refusal } from '#kernel/refusal.ts';
import type { Author } from '#platform/audit.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { askForRun } from '#platform/long-run/long-runs.ts';
import { modelVersion } from '../rules/engine/forecast.ts';
import { lastChangeAt, settledMonth } from '../store/library-rows.ts';
import { isForecastSince } from '../store/runs.ts';
import { forecastRunKind } from './make-forecast.ts';

/**
 * Asks for a forecast where a month's round was locked since the last one that knew the month: expectations follow the
 * newest data without anybody pressing a button. It is kept, marked as automatic, held to account, and never published
 * by itself. Nothing for a city that has never asked for a forecast. Resolves with whether one was asked for.
 */
export async function forecastAnew(desk: Desk, author: Author): Promise<boolean> {
  const { cityCode: city } = author;
  const remit = { remit: city, ownerCode: null };
  const input = await readInRemit(desk.db, remit, async (tx) => {
    const settled = await settledMonth(tx, city);
    if (settled === null) return null;
    const { isAny, isSince } = await isForecastSince(tx, city, settled);
    if (!isAny || isSince) return null;
    return { asOfMonth: settled.month, changedAt: await lastChangeAt(tx, city), modelVersion };
  });
  if (input === null) return false;
  try {
    return (await askForRun(desk, { ...author, ...remit }, { kind: forecastRunKind, input })).isNew;
  } catch (error) {
    // So many runs wait that this one can wait for the next night.
    if (error instanceof Refusal && error.code === 'longRunsWaiting') return false;
    throw error;
  }
}
