import { Command, InvalidArgumentError } from 'commander';
import { type AssessedYear, assessYear } from '../../capabilities/assessment/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { cityOption, jsonOption } from './options.ts';

type Options = { readonly scheme: string; readonly year: number; readonly city: string; readonly json?: true };

/**
 * `assess`: scores of a year by a scheme, line by line. A run that was published answers, else the newest one, else what
 * is known now is worked out without a trace.
 */
export function assessVerb(): Command {
  return new Command('assess')
    .description('scores of a year by a scheme, line by line')
    .requiredOption('--scheme <id>', 'identifier of the scheme', schemeArgument)
    .requiredOption('--year <year>', 'YYYY', yearArgument)
    .addOption(cityOption())
    .addOption(jsonOption())
    .action(({ scheme, year, city, json }: Options) =>
      answerWithDesk(async ({ desk }) => {
        const assessed = await assessYear(desk, await cityCaller(desk, city), { schemeId: scheme, year });
        print(assessed, json ?? false, () => assessedLines(assessed));
      }),
    );
}

function schemeArgument(text: string): string {
  if (/^[a-z][a-z0-9-]{2,39}$/.test(text)) return text;
  throw new InvalidArgumentError('a scheme is named by small letters, digits and dashes');
}

function yearArgument(text: string): number {
  if (/^(19|20)\d{2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a year is written YYYY');
}

function assessedLines({ units }: AssessedYear): string {
  return units
    .map(({ rank, name, score, lines }) =>
      [rank, name, score.toFixed(2), ...lines.map(({ indicator, points }) => `${indicator} ${points.toFixed(2)}`)].join(
        '\t',
      ),
    )
    .join('\n');
}
