import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Person } from '#testing/people.ts';
import { readSheet } from '../src/capabilities/dispatch/contract-sheet.ts';
import { entryFields, knownFields } from '../src/capabilities/dispatch/rules/form-fields.ts';
import { isPrefilled, suggestedValues } from '../src/capabilities/dispatch/rules/sheet-row.ts';
import { sheetRows } from '../src/capabilities/dispatch/store/sheet-rows.ts';
import type { BenchDesk } from './desk.ts';

const cityCode = '331000';
const keys = [...knownFields, ...entryFields].map(({ key }) => key);

/** Share of the fields of the demo's rounds that are filled in before anybody types, per cent; never an amount of the month. */
export async function prefillBench({ desk, signedIn }: BenchDesk) {
  return prefilledShare(desk, await signedIn('city'));
}

/** The same for somebody who reads the whole city. */
export async function prefilledShare(desk: Desk, city: Pick<Person, 'call'>) {
  const shares: Record<string, number> = {};
  let [filled, all] = [0, 0];
  for (const month of ['2019-06', '2019-12', '2020-02', '2020-03']) {
    const { rows } = await city.call(readSheet, { params: { month }, query: {} });
    const stored = await inRemit(desk.db, { remit: cityCode, ownerCode: null }, (tx) =>
      sheetRows(tx, cityCode, { month, limit: 1000 }),
    );
    const lastOf = new Map(stored.rows.map(({ projectId, last }) => [projectId, last]));
    const before = rows.map((row) => {
      // As the sheet was before anybody reported the month.
      const suggested = suggestedValues(month, lastOf.get(row.projectId) ?? null, {});
      return keys.filter((key) => isPrefilled(key, { ...row, suggested })).length;
    });
    const count = before.reduce((sum, one) => sum + one, 0);
    if (rows.length === 0) continue;
    shares[month] = percent(count, rows.length * keys.length);
    filled += count;
    all += rows.length * keys.length;
  }
  return { fields: keys.length, byMonth: shares, percent: percent(filled, all) };
}

function percent(part: number, whole: number): number {
  return Math.round((part * 1000) / whole) / 10;
}
