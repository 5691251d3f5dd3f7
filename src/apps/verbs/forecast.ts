import { Command, InvalidArgumentError, Option } from 'commander';
import { wanText } from '#kernel/money.ts';
import type { Language } from '#kernel/terms.ts';
import { forecastCity } from '../../capabilities/forecast/public.ts';
import { forecastTable, readForecastTable, shownProbability } from '../../capabilities/forecast/public-table.ts';
import { answer, answerWithDesk, cityCaller, print } from '../answer.ts';
import { type ForecastAnswer, forecastAnswer } from '../forecast-answer.ts';
import { sentenceOf } from '../sentences.ts';
import { fileAt } from './file-at.ts';
import { cityArgument, jsonOption, monthArgument } from './options.ts';

type Options = {
  readonly in?: string;
  readonly origin?: string;
  readonly city?: string;
  readonly asOf?: string;
  readonly horizon: number;
  readonly goal: number;
  readonly seed: number;
  readonly draws?: number;
  readonly json?: true;
};

/**
 * `forecast`: what each group of a plain table (`--in`) and all together will have received, and with what probability
 * the goal is reached; needs no database. With `--city` the library's projects, as they were known when a month was over.
 * What is not understood is a sentence on stderr; then the exit code is 1 and stdout empty.
 */
export function forecastVerb(): Command {
  return new Command('forecast')
    .description('forecast the amounts of a table of projects by month, and the probability of the goal')
    .addOption(new Option('--in <file>', 'project,group,month,amount,size,start,type'))
    .addOption(new Option('--origin <month>', 'first month that is not known; with --in').argParser(monthArgument))
    .addOption(new Option('--city <code>', 'the library of this city instead of a table').argParser(cityArgument))
    .addOption(new Option('--as-of <month>', 'last month that is known; with --city').argParser(monthArgument))
    .addOption(new Option('--horizon <months>', '1 to 36').argParser(wholeArgument(1, 36)).default(12))
    .addOption(new Option('--by <what>', 'what is summed').choices(['county']).default('county'))
    .addOption(new Option('--goal <growth>', '0.10 is 10 %').argParser(goalArgument).default(0.1))
    .addOption(
      new Option('--seed <number>', 'same seed, same bytes').argParser(wholeArgument(0, 2 ** 32 - 1)).default(1),
    )
    .addOption(new Option('--draws <count>', 'also print so many draws').argParser(wholeArgument(100, 100_000)))
    .addOption(jsonOption())
    .action((options: Options, command: Command) => {
      const { in: file, origin, city, asOf } = options;
      const tell = (found: ForecastAnswer) => print(found, options.json ?? false, () => lines(found));
      if (file !== undefined && origin !== undefined && city === undefined && asOf === undefined)
        return answer(async ({ language }) => {
          const found = await forecastOf({ ...options, file, origin }, language);
          if (found === null) process.exitCode = 1;
          else tell(found);
        });
      if (city !== undefined && asOf !== undefined && file === undefined && origin === undefined)
        return answerWithDesk(async ({ desk }, { language }) => {
          const { seed, draws } = options;
          const wish = { asOfMonth: asOf, seed, draws: draws ?? libraryDraws };
          const result = await forecastCity(desk, await cityCaller(desk, city), wish);
          tell(forecastAnswer(result, { hasDraws: draws !== undefined, language }));
        });
      return command.error('error: give --in with --origin, or --city with --as-of', { exitCode: 2 });
    });
}

/** Scenarios of a forecast of the library. */
const libraryDraws = 10_000;

/** Null where the table has faults, which are told on stderr. */
async function forecastOf(
  options: Options & { readonly file: string; readonly origin: string },
  language: Language,
): Promise<ForecastAnswer | null> {
  const { place } = await fileAt(options.file);
  const { input, faults, more, unused } = await readForecastTable(place, options.origin);
  if (unused.length > 0)
    process.stderr.write(`${sentenceOf('columnsNotUsed', { columns: unused.join(', ') }, language)}\n`);
  for (const { code, row, column, text } of faults)
    process.stderr.write(`${sentenceOf(code, { row, column, text }, language)}\n`);
  if (more > 0) process.stderr.write(`${sentenceOf('moreFaults', { count: more }, language)}\n`);
  if (faults.length > 0) return null;
  const { origin, goal, seed, draws = null } = options;
  const result = forecastTable(input, { origin, horizonMonths: options.horizon, goal, seed, draws });
  return forecastAnswer(result, { hasDraws: draws !== null, language });
}

function wholeArgument(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`a whole number from ${least} to ${most}`);
  };
}

function goalArgument(text: string): number {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number > -1 && number <= 10) return number;
  throw new InvalidArgumentError('growth as a fraction, such as 0.10');
}

function lines({ groups, total, notes }: ForecastAnswer): string {
  const line = (name: string, { yearToDate, base, median, quantiles, probabilityOfGoal }: ForecastAnswer['total']) =>
    [
      name,
      wanText(Math.round(yearToDate)),
      wanText(Math.round(base)),
      wanText(Math.round(median)),
      `${wanText(Math.round(quantiles['0.1']))}–${wanText(Math.round(quantiles['0.9']))}`,
      probabilityOfGoal === null ? '—' : probabilityText(probabilityOfGoal),
    ].join('\t');
  return [...groups.map((group) => line(group.name, group)), line('', total), ...notes.map(({ text }) => text)].join(
    '\n',
  );
}

/** As the page shows it, in signs: never a certainty. */
function probabilityText(probability: number): string {
  const { kind, percent } = shownProbability(probability);
  return `${{ below: '< ', about: '', above: '> ' }[kind]}${percent} %`;
}
