import { sql } from 'kysely';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import {
  type ImportedFile,
  type ImportFile,
  type ImportPlan,
  type ImportWish,
  importFile,
} from '#platform/records/import-file.ts';
import { oneBatchAfterAnother, type UnderstoodRow } from '#platform/records/import-run.ts';
import { readingAgain, type SaidOnce } from '#platform/records/said-once.ts';
import { regionsOf } from '../../organisation/public.ts';
import { nameKey, projectsPointedAt } from '../../project-library/public.ts';
import { importTerms } from '../import-terms.ts';
import { type AmountRow, amountChecksum, amountFields, amountReading, understoodAmount } from '../rules/amount-row.ts';
import { type AmountToWrite, judgeAmounts } from '../rules/judge-amounts.ts';
import { amountsOfYears, saveAmounts } from '../store/amounts.ts';
import { terms } from '../terms.ts';

/**
 * Takes in a workbook of planned amounts of a year, or says what it would change; the projects must be in the library
 * and in the remit. Throws the refusals of `openWorkbook` and `runImport`.
 */
export function importAmounts(
  desk: Desk,
  caller: Caller,
  { file, wish }: { readonly file: ImportFile; readonly wish: ImportWish },
): Promise<ImportedFile<AmountRow>> {
  return readingAgain((said) => importFile(desk, caller, { file, plan: planOf(caller, said), wish }));
}

function planOf(caller: Caller, said: SaidOnce): ImportPlan<AmountRow> {
  const city = caller.cityCode;
  return {
    act: 'plan.import',
    task: async (tx, { source, now, dryRun }) => {
      if (!dryRun) await inCityOrder(tx, city);
      const regions = await regionsOf(tx, city);
      return {
        fields: amountFields,
        options: amountReading,
        checksum: amountChecksum,
        terms: { ...terms, ...importTerms },
        understood: (record) => understoodAmount(record, regions),
        ask: oneBatchAfterAnother(async (rows) => {
          const { judged, writes } = judgeAmounts(rows, { ...(await standing(tx, city, rows)), regions, said });
          if (!dryRun)
            await saveAmounts(
              tx,
              writes.map((amount) => tableRow(amount, caller, { source, now })),
            );
          return judged;
        }),
      };
    },
    finish: async () => said.settle(),
  };
}

/** Two files with the same project and year must not both count themselves as its first version. */
async function inCityOrder(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plan.${city}`}, 0))`.execute(tx);
}

/** Projects and amounts that some rows may mean. */
async function standing(tx: Tx, city: string, rows: readonly UnderstoodRow<AmountRow>[]) {
  const projects = await projectsPointedAt(tx, city, {
    codes: rows.flatMap(({ facts }) => facts.key.code ?? []),
    nameKeys: rows.flatMap(({ facts }) => (facts.key.name === null ? [] : nameKey(facts.key.name))),
  });
  const known = await amountsOfYears(tx, city, {
    projectIds: projects.map(({ id }) => id),
    years: [...new Set(rows.map(({ facts }) => facts.year))],
  });
  return { projects, known };
}

function tableRow(
  { projectId, path, year, plannedYuan, version }: AmountToWrite,
  caller: Caller,
  { source, now }: { readonly source: string; readonly now: Date },
) {
  return {
    ...{
      city_code: caller.cityCode,
      year,
      project_id: projectId,
      version,
      path,
      planned_yuan: plannedYuan,
      note: null,
    },
    ...{ recorded_at: now.toISOString(), recorded_by: caller.name, source },
  };
}
