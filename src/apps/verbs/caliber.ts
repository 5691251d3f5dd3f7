import { Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from '#kernel/terms.ts';
import { regionsOf } from '../../capabilities/organisation/public.ts';
import {
  caliberOfFile,
  type NamedCaliber,
  type RuleSet,
  readCaliberByCode,
  rulesOfYear,
  standingRules,
} from '../../capabilities/project-library/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import type { OpenDesk } from '../open-desk.ts';
import { fileAt } from './file-at.ts';
import { cityOption, jsonOption } from './options.ts';

type Options = {
  readonly project?: string;
  readonly rules?: number;
  readonly city: string;
  readonly json?: true;
};

/**
 * `caliber`: the verdict on each project of a workbook, in its order, or on one of the library, with reasons and clauses.
 * Rows that are not understood are sentences on stderr; the exit code is 1 only where no row is.
 */
export function caliberVerb(): Command {
  return new Command('caliber')
    .description('say which projects count as ecological investment, and why')
    .argument('[file]', '.xlsx, .xls or .csv')
    .option('--project <code>', 'code of a project of the library')
    .addOption(new Option('--rules <year>', 'rules of this year').argParser(yearArgument))
    .addOption(cityOption())
    .addOption(jsonOption())
    .action((file: string | undefined, options: Options, command: Command) => {
      if ((file === undefined) === (options.project === undefined))
        command.error('error: give either a file or --project', { exitCode: 2 });
      return answerWithDesk(async (open, { language }) => {
        const rules = options.rules === undefined ? standingRules : rulesOfYear(options.rules);
        const verdicts = await verdictsOf(open, { file, ...options, rules, language });
        if (verdicts.length === 0) process.exitCode = 1;
        else print(verdicts.map(shape), options.json ?? false, () => verdicts.map(lines).join('\n'));
      });
    });
}

function yearArgument(text: string): number {
  if (/^(19|20)\d{2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a year has four digits');
}

type Asked = {
  readonly file: string | undefined;
  readonly project?: string;
  readonly city: string;
  readonly rules: RuleSet;
  readonly language: Language;
};

async function verdictsOf({ desk }: OpenDesk, asked: Asked): Promise<readonly NamedCaliber[]> {
  const { file, project: code = '', city, rules, language } = asked;
  const caller = await cityCaller(desk, city);
  if (file === undefined) return [await readCaliberByCode(desk, caller, { code, rules, language })];
  const { place, name } = await fileAt(file);
  const regions = await regionsOf(desk.db, city);
  const { verdicts, refused } = await caliberOfFile({ place, name }, { regions, rules, language });
  for (const { sheet, message } of refused) process.stderr.write(`${sheet} ${message}\n`);
  return verdicts;
}

/** The binding shape of the answer. */
function shape({ code, name, verdict, industry, reasons, missing, rulesFrom }: NamedCaliber) {
  const { suggestedName: _, ...coded } = industry;
  return { code, name, verdict, industry: coded, reasons, missing: missing.map(({ text }) => text), rulesFrom };
}

function lines({ code, name, verdict, industry, reasons, missing }: NamedCaliber): string {
  const head = [verdict, industry.code ?? '—', industry.suggested ?? '—', code ?? '—', name].join('\t');
  const why = reasons.map(({ effect, text, clause }) => `\t${effect}\t${text}\t${clause}`);
  return [head, ...why, ...missing.map(({ text }) => `\t?\t${text}`)].join('\n');
}
