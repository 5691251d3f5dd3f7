import type { RefusedRow } from '#kernel/import-answer.ts';
import type { Region } from '#kernel/region.ts';
import type { Language } from '#kernel/terms.ts';
import type { ImportFile } from '#platform/records/import-file.ts';
import { type ImportTask, oneBatchAfterAnother, runImport } from '#platform/records/import-run.ts';
import type { Fault, RecordRow } from '#platform/records/record.ts';
import { textValue } from '#platform/records/record-value.ts';
import { openWorkbook } from '#platform/spreadsheet/open-workbook.ts';
import type { CaliberAnswer } from '../contract-caliber.ts';
import { caliberOf } from '../rules/caliber/caliber-of.ts';
import type { RuleSet } from '../rules/caliber/rule-sets.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { understoodProject } from '../rules/project-row.ts';
import { industryCodeIn, industryNamed } from '../rules/project-row-codes.ts';
import { projectChecksumKeys, projectFields, projectReading } from '../rules/project-row-fields.ts';
import { terms } from '../terms.ts';
import { importTerms } from '../terms-import.ts';
import { validationTerms } from '../terms-validation.ts';
import { caliberAnswer } from './read-caliber.ts';

/** A verdict with the project that it is on. */
export type NamedCaliber = CaliberAnswer & { readonly code: string | null; readonly name: string };

/** Verdicts on the understood rows of a file, in its order, and why the others are none. */
export type CaliberOfFile = { readonly verdicts: readonly NamedCaliber[]; readonly refused: readonly RefusedRow[] };

type Asked = {
  readonly regions: readonly Region[];
  readonly rules: RuleSet;
  readonly language: Language;
};

/**
 * The verdict on every project of a workbook; nothing is compared with the library and nothing is written. Where a
 * project stands and who owns it matter not, so that a row is judged in spite of them. Throws the refusals of
 * `openWorkbook` and `runImport`.
 */
export async function caliberOfFile(file: ImportFile, { regions, rules, language }: Asked): Promise<CaliberOfFile> {
  const workbook = await openWorkbook(file.place, { name: file.name });
  try {
    const { records, refused } = await runImport(workbook, taskOf(regions), { language, keepRecords: true });
    const verdicts = records.map((facts) => ({
      ...{ code: facts.code, name: facts.name },
      ...caliberAnswer(caliberOf(facts, { rules }), { rules, language }),
    }));
    return { verdicts, refused };
  } finally {
    await workbook.close();
  }
}

function taskOf(regions: readonly Region[]): ImportTask<ProjectFacts> {
  return {
    fields: projectFields,
    options: projectReading,
    checksum: projectChecksumKeys,
    terms: { ...terms, ...importTerms, ...validationTerms },
    understood: (record) => understoodAnywhere(record, regions),
    ask: oneBatchAfterAnother(async (rows) =>
      rows.map(({ facts }) => ({ state: 'unchanged', label: facts.name, changes: () => [] })),
    ),
  };
}

/** Cells on which no verdict depends. */
const elsewhereCells = ['unit', 'township', 'ownerCode', 'siteCode', 'siteLongitude', 'siteLatitude'] as const;

/** A class that only its name gives counts as stated; words that name none, as nothing. */
function industryOf(record: RecordRow): string | null {
  const text = textValue(record, 'industry');
  if (text === null || industryCodeIn(text) !== null) return text;
  return industryNamed(text);
}

function understoodAnywhere(record: RecordRow, regions: readonly Region[]) {
  const read = understoodProject(record, regions);
  if ('facts' in read) return read;
  const county = regions.find(({ kind }) => kind === 'county')?.name ?? null;
  const blank = Object.fromEntries(elsewhereCells.map((key) => [key, key === 'unit' ? county : null]));
  const beside = new Set(elsewhereCells.map((key) => record.cells[key]));
  const faults = record.faults.filter(({ cell }: Fault) => !beside.has(cell));
  const values = { ...record.values, ...blank, industry: industryOf(record) };
  return understoodProject({ ...record, values, faults }, regions);
}
