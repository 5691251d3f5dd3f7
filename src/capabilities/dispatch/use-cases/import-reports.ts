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
import { type ImportTask, oneBatchAfterAnother, type UnderstoodRow } from '#platform/records/import-run.ts';
import { readingAgain, type SaidOnce } from '#platform/records/said-once.ts';
import { regionsOf } from '../../organisation/public.ts';
import { nameKey, projectsPointedAt } from '../../project-library/public.ts';
import { importTerms } from '../import-terms.ts';
import { reportsChanged } from '../public.ts';
import { judgeReports, type ReportRow } from '../rules/judge-reports.ts';
import { understoodReport } from '../rules/report-row.ts';
import { reportChecksumKeys, reportFields, reportReading } from '../rules/report-row-fields.ts';
import { ownStepOf } from '../rules/review-steps.ts';
import { usualWindow } from '../rules/rounds.ts';
import { reviewSteps } from '../store/locking-facts.ts';
import { reportsOfMonths } from '../store/queries.ts';
import { writeRound } from '../store/rounds.ts';
import { wantsWholeWanOf } from '../store/whole-wan.ts';
import { cumulateReports, reportTableRow, saveReports } from '../store/writes.ts';
import { terms } from '../terms.ts';
import { locksOf } from './locks-of.ts';

/**
 * Takes in a workbook of monthly figures, or says what it would change; the projects must be in the library.
 * Throws the refusals of `openWorkbook` and `runImport`.
 */
export function importReports(
  desk: Desk,
  caller: Caller,
  { file, wish }: { readonly file: ImportFile; readonly wish: ImportWish },
): Promise<ImportedFile<ReportRow>> {
  return readingAgain((said) => importFile(desk, caller, { file, plan: planOf(caller, said), wish }));
}

/** Ids that one statement takes. */
const batchIds = 5000;

function planOf(caller: Caller, said: SaidOnce): ImportPlan<ReportRow> {
  const changed = new Set<string>();
  const months = new Set<string>();
  const city = caller.cityCode;
  return {
    act: 'dispatch.import',
    task: async (tx, { source, now, dryRun }) => {
      if (!dryRun) await inCityOrder(tx, city);
      const regions = await regionsOf(tx, city);
      const stated = new Map<string, number>();
      const step = await firstStep(tx, caller);
      const wantsWholeWan = await wantsWholeWanOf(tx, city);
      return {
        ...taskOf({ regions, today: dayOf(now) }),
        ask: oneBatchAfterAnother(async (rows) => {
          const { judged, writes } = judgeReports(rows, {
            ...(await standing(tx, caller, { rows, now })),
            regions,
            said,
            stated,
            wantsWholeWan,
          });
          if (!dryRun) {
            const written = writes.map((report) => reportTableRow(report, stampOf(caller, { now, source, step })));
            await saveReports(tx, written);
          }
          for (const { project, facts } of writes) {
            changed.add(project.id);
            months.add(facts.month);
          }
          return judged;
        }),
      };
    },
    finish: async (tx, now) => {
      said.settle();
      if (isCityDesk(caller)) await openMissingRounds(tx, caller, { months, now });
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
};

function taskOf({ regions, today }: Reading): Omit<ImportTask<ReportRow>, 'ask'> {
  return {
    fields: reportFields,
    options: reportReading,
    checksum: reportChecksumKeys,
    terms: { ...terms, ...importTerms },
    understood: (record) => {
      const read = understoodReport(record, { regions, today });
      return 'facts' in read ? { facts: { ...read.facts, key: read.key }, doubts: read.doubts } : read;
    },
  };
}

/** The review of what a county files goes past its own step; what the city takes in begins at the first. */
async function firstStep(tx: Tx, caller: Caller): Promise<number> {
  return isCityDesk(caller) ? 0 : ownStepOf(caller.role, await reviewSteps(tx, caller.cityCode));
}

const isCityDesk = ({ remit, cityCode }: Caller) => remit === cityCode;

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

type Batch = { readonly rows: readonly UnderstoodRow<ReportRow>[]; readonly now: Date };

/** Projects that some rows may mean, their reports of these months and of those before, and what locks them. */
async function standing(tx: Tx, caller: Caller, { rows, now }: Batch) {
  const city = caller.cityCode;
  const projects = await projectsPointedAt(tx, city, {
    codes: rows.flatMap(({ facts }) => facts.key.code ?? []),
    nameKeys: rows.flatMap(({ facts }) => (facts.key.name === null ? [] : nameKey(facts.key.name))),
  });
  const projectIds = projects.map(({ id }) => id);
  const months = [...new Set(rows.map(({ facts }) => facts.month))];
  const known = await reportsOfMonths(tx, city, {
    projectIds,
    months: [...new Set(months.flatMap((month) => [month, monthBefore(month)]))],
  });
  return { projects, known, lockOf: await locksOf(tx, caller, { projectIds, months, today: dayOf(now) }) };
}

type Filing = { readonly now: Date; readonly source: string; readonly step: number };

function stampOf(caller: Caller, { now, source, step }: Filing) {
  return { cityCode: caller.cityCode, recordedAt: now.toISOString(), recordedBy: caller.name, source, step };
}
