import { sql } from 'kysely';
import { monthBefore, yearOf } from '#kernel/period.ts';
import type { Region } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import {
  type ImportedFile,
  type ImportFile,
  type ImportPlan,
  type ImportWish,
  importFile,
} from '#platform/records/import-file.ts';
import type { ImportTask, UnderstoodRow } from '#platform/records/import-run.ts';
import { cellOf } from '#platform/records/record-value.ts';
import { regionsOf } from '../../organisation/public.ts';
import { nameKey, projectsPointedAt } from '../../project-library/public.ts';
import { importTerms } from '../import-terms.ts';
import { reportsChanged } from '../public.ts';
import { judgeReports, type ReportRow } from '../rules/judge-reports.ts';
import { understoodReport } from '../rules/report-row.ts';
import { reportChecksumKeys, reportFields, reportReading } from '../rules/report-row-fields.ts';
import { usualWindow } from '../rules/rounds.ts';
import { reportsOfMonths, roundsOf } from '../store/queries.ts';
import { writeRound } from '../store/rounds.ts';
import { cumulateReports, reportTableRow, saveReports } from '../store/writes.ts';
import { terms } from '../terms.ts';

/**
 * Takes in a workbook of monthly figures, or says what it would change; the projects must be in the library.
 * Throws the refusals of `openWorkbook` and `runImport`.
 */
export function importReports(
  desk: Desk,
  caller: Caller,
  { file, wish }: { readonly file: ImportFile; readonly wish: ImportWish },
): Promise<ImportedFile<ReportRow>> {
  return importFile(desk, caller, { file, plan: planOf(caller), wish });
}

/** Ids that one statement takes. */
const batchIds = 5000;

function planOf(caller: Caller): ImportPlan<ReportRow> {
  const changed = new Set<string>();
  const months = new Set<string>();
  const city = caller.cityCode;
  return {
    act: 'dispatch.import',
    task: async (tx, { source, now, dryRun }) => {
      if (!dryRun) await inCityOrder(tx, city);
      const regions = await regionsOf(tx, city);
      const seen = new Map<string, number>();
      const stated = new Map<string, number>();
      return {
        ...taskOf({ regions, today: dayOf(now), mayImport: await importableMonths(tx, caller) }),
        take: async (rows) => {
          const { judged, writes } = judgeReports(rows, { ...(await standing(tx, city, rows)), seen, stated });
          if (!dryRun)
            await saveReports(
              tx,
              writes.map((report) => reportTableRow(report, stampOf(caller, { now, source }))),
            );
          for (const { project, facts } of writes) {
            changed.add(project.id);
            months.add(facts.month);
          }
          return judged;
        },
      };
    },
    finish: async (tx, now) => {
      if (caller.remit === city) await openMissingRounds(tx, caller, { months, now });
      const ids = [...changed];
      const years = [...new Set([...months].map(yearOf))];
      for (let from = 0; from < ids.length; from += batchIds)
        await cumulateReports(tx, city, { projectIds: ids.slice(from, from + batchIds), years });
      await reportsChanged(tx, city, { projectIds: ids, years });
    },
  };
}

type Reading = {
  readonly regions: readonly Region[];
  readonly today: string;
  readonly mayImport: (month: string) => boolean;
};

function taskOf({ regions, today, mayImport }: Reading): Omit<ImportTask<ReportRow>, 'take'> {
  return {
    fields: reportFields,
    options: reportReading,
    checksum: reportChecksumKeys,
    terms: { ...terms, ...importTerms },
    understood: (record) => {
      const read = understoodReport(record, { regions, today });
      if (!('facts' in read)) return read;
      const { month } = read.facts;
      if (mayImport(month)) return { facts: { ...read.facts, key: read.key }, doubts: read.doubts };
      return { faults: [{ cell: cellOf(record, 'month', 'name'), code: 'roundNotOpen', facts: { month } }] };
    },
  };
}

/** A county files into open rounds; the city may also take in what came late or belongs to earlier years. */
async function importableMonths(tx: Tx, caller: Caller): Promise<(month: string) => boolean> {
  if (caller.remit === caller.cityCode) return () => true;
  const rounds = await roundsOf(tx, caller.cityCode);
  const open = new Set(rounds.filter(({ state }) => state === 'open').map(({ month }) => month));
  return (month) => open.has(month);
}

/** A month that the city takes in has a round from then on, so that it is looked at and can be completed. */
async function openMissingRounds(
  tx: Tx,
  { cityCode: city, name: openedBy }: Caller,
  { months, now }: { readonly months: ReadonlySet<string>; readonly now: Date },
): Promise<void> {
  for (const month of months) {
    const opened = { month, openedAt: now.toISOString(), openedBy, state: 'open' } as const;
    await writeRound(tx, city, { ...usualWindow(month), ...opened });
  }
}

/** Two files with the same month must not both count themselves as its first version. */
async function inCityOrder(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dispatch.${city}`}, 0))`.execute(tx);
}

/** Projects that some rows may mean, and their reports of these months and of those before. */
async function standing(tx: Tx, city: string, rows: readonly UnderstoodRow<ReportRow>[]) {
  const projects = await projectsPointedAt(tx, city, {
    codes: rows.flatMap(({ facts }) => facts.key.code ?? []),
    nameKeys: rows.flatMap(({ facts }) => (facts.key.name === null ? [] : nameKey(facts.key.name))),
  });
  const known = await reportsOfMonths(tx, city, {
    projectIds: projects.map(({ id }) => id),
    months: [...new Set(rows.flatMap(({ facts }) => [facts.month, monthBefore(facts.month)]))],
  });
  return { projects, known };
}

function stampOf(caller: Caller, { now, source }: { readonly now: Date; readonly source: string }) {
  return { cityCode: caller.cityCode, recordedAt: now.toISOString(), recordedBy: caller.name, source };
}
