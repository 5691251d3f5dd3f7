import { isInRemit } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CalibrationAnswer } from '../contract-calibration.ts';
import { keptForecasts, latestBackTest } from '../store/back-tests.ts';

/** How far to trust the forecasts: of the unit asked for where the caller sees it, else of the own remit. */
export function readCalibration(
  desk: Desk,
  caller: Caller,
  { unit }: { readonly unit?: string | undefined },
): Promise<CalibrationAnswer> {
  const { cityCode: city, remit } = caller;
  const own = remit.split('/')[1] ?? city;
  const seen = unit !== undefined && (unit === city || isInRemit(`${city}/${unit}`, remit)) ? unit : own;
  return readInRemit(desk.db, caller, async (tx) => ({
    backTest: await latestBackTest(tx, city, seen),
    kept: await keptForecasts(tx, city, seen),
  }));
}
