import { sql } from 'kysely';
import { yearOf } from '#kernel/period.ts';
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
import { regionsOf } from '../../organisation/public.ts';
import { nameKey, projectsPointedAt } from '../../project-library/public.ts';
import { importTerms } from '../import-terms.ts';
import { reportsChanged } from '../public.ts';
import { judgeReports, type ReportRow } from '../rules/judge-reports.ts';
import { understoodReport } from '../rules/report-row.ts';
import { reportChecksumKeys, reportFields, reportReading } from '../rules/report-row-fields.ts';
import { reportsOfMonths } from '../store/queries.ts';
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
  const years = new Set<number>();
  const city = caller.cityCode;
  return {
    act: 'dispatch.import',
    task: async (tx, { source, now, dryRun }) => {
      if (!dryRun) await inCityOrder(tx, city);
      const regions = await regionsOf(tx, city);
      const seen = new Map<string, number>();
      return {
        ...taskOf(regions, dayOf(now)),
        take: async (rows) => {
          const { judged, writes } = judgeReports(rows, { ...(await standing(tx, city, rows)), seen });
          if (!dryRun)
            await saveReports(
              tx,
              writes.map((report) => reportTableRow(report, stampOf(caller, { now, source }))),
            );
          for (const { project, facts } of writes) {
            changed.add(project.id);
            years.add(yearOf(facts.month));
          }
          return judged;
        },
      };
    },
    finish: async (tx) => {
      const ids = [...changed];
      for (let from = 0; from < ids.length; from += batchIds)
        await cumulateReports(tx, city, ids.slice(from, from + batchIds));
      await reportsChanged(tx, city, { projectIds: ids, years: [...years] });
    },
  };
}

function taskOf(regions: readonly Region[], today: string): Omit<ImportTask<ReportRow>, 'take'> {
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

/** Two files with the same month must not both count themselves as its first version. */
async function inCityOrder(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dispatch.${city}`}, 0))`.execute(tx);
}

/** Projects and reports that some rows may mean. */
async function standing(tx: Tx, city: string, rows: readonly UnderstoodRow<ReportRow>[]) {
  const projects = await projectsPointedAt(tx, city, {
    codes: rows.flatMap(({ facts }) => facts.key.code ?? []),
    nameKeys: rows.flatMap(({ facts }) => (facts.key.name === null ? [] : nameKey(facts.key.name))),
  });
  const known = await reportsOfMonths(tx, city, {
    projectIds: projects.map(({ id }) => id),
    months: [...new Set(rows.map(({ facts }) => facts.month))],
  });
  return { projects, known };
}

function stampOf(caller: Caller, { now, source }: { readonly now: Date; readonly source: string }) {
  return { cityCode: caller.cityCode, recordedAt: now.toISOString(), recordedBy: caller.name, source };
}
