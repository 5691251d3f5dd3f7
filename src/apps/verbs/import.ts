import { Command, Option } from 'commander';
import type { ImportedFile } from '#platform/records/import-file.ts';
import { importReports } from '../../capabilities/dispatch/public.ts';
import { importMovements, importSources } from '../../capabilities/funds/public.ts';
import { importAmounts } from '../../capabilities/plan/public.ts';
import { importProjects } from '../../capabilities/project-library/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { fileAt } from './file-at.ts';
import { cityOption, jsonOption } from './options.ts';

/** What takes in each kind of workbook. */
const takers = {
  projects: importProjects,
  monthly: importReports,
  yearly: importAmounts,
  'funds-sources': importSources,
  'funds-movements': importMovements,
} as const;

type Options = {
  readonly kind: keyof typeof takers;
  readonly city: string;
  readonly dryRun?: true;
  readonly json?: true;
};

/** `import`: takes in a workbook of projects, monthly figures, planned amounts or money, or says what it would change. */
export function importVerb(): Command {
  return new Command('import')
    .description('take in a workbook of projects, of monthly figures, of planned amounts of a year or of money')
    .argument('<file>', '.xlsx, .xls or .csv')
    .addOption(new Option('--kind <kind>').choices(Object.keys(takers)).makeOptionMandatory())
    .addOption(cityOption())
    .option('--dry-run', 'only say what would change, with the values of every understood row')
    .addOption(jsonOption())
    .action((file: string, { kind, city, dryRun, json }: Options) =>
      answerWithDesk(async ({ desk }, { language }) => {
        const { place, name } = await fileAt(file);
        const asked = {
          file: { place, name },
          wish: { dryRun: Boolean(dryRun), language, keepRecords: Boolean(dryRun) },
        };
        const outcome: ImportedFile<object> = await takers[kind](desk, await cityCaller(desk, city), asked);
        print(importAnswer(outcome, Boolean(dryRun)), json ?? false, () => importLines(outcome));
      }),
    );
}

/** The binding shape of the answer; `records` only with `--dry-run`. */
function importAnswer(outcome: ImportedFile<object>, isDryRun: boolean) {
  const { file, rows, created, updated, unchanged, refused, records, checksum, notices, sha256 } = outcome;
  const plain = records.map((record) => ('key' in record ? flattened(record) : record));
  const counts = { file, rows, created, updated, unchanged, refused };
  return { ...counts, ...(isDryRun && { records: plain }), checksum, notices: [...notices], sha256 };
}

/** What names the project of a report stands beside its figures. */
function flattened({ key, ...facts }: { readonly key?: unknown }): object {
  return { ...(key as object), ...facts };
}

function importLines({
  file,
  rows,
  created,
  updated,
  unchanged,
  refused,
  checksum,
  notices,
}: ImportedFile<object>): string {
  const counts = `${file}: ${rows} = ${created} + ${updated} + ${unchanged} + ${rows - created - updated - unchanged}`;
  const check = checksum ? [`合计 ${checksum.stated} ${checksum.agrees ? '=' : '≠'} ${checksum.computed}`] : [];
  const places = refused.map(({ sheet, message }) => `${sheet} ${message}`);
  return [counts, ...check, ...notices, ...places].join('\n');
}
