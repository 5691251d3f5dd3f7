import { Command } from 'commander';
import { percentText, wanText } from '#kernel/money.ts';
import { type GrowthOfMonth, readGrowth } from '../../capabilities/growth/public.ts';
import { answerWithDesk, cityCaller, print } from '../answer.ts';
import { cityOption, instantArgument, jsonOption, monthArgument } from './options.ts';

type Options = { readonly city: string; readonly month: string; readonly asOf?: string; readonly json?: true };

/** `growth`: cumulative growth of the city and its units, now or as it was known at an instant. */
export function growthVerb(): Command {
  return new Command('growth')
    .description('growth of the city and its units against the same months of last year')
    .addOption(cityOption())
    .requiredOption('--month <month>', 'YYYY-MM', monthArgument)
    .option('--as-of <instant>', 'what was known at this instant', (text) => instantArgument(text))
    .addOption(jsonOption())
    .action(({ city, month, asOf, json }: Options) =>
      answerWithDesk(async ({ desk }) => {
        const growth = await readGrowth(desk, await cityCaller(desk, city), { month, asOf });
        print(growth, json ?? false, () => growthLines(growth));
      }),
    );
}

function growthLines({ month, city, units }: GrowthOfMonth): string {
  const lines = units.map((unit) =>
    [
      unit.rank,
      unit.name,
      unit.projects,
      wanText(unit.investedYuan),
      wanText(unit.baseYuan),
      percentText(unit.growthPercent),
    ].join('\t'),
  );
  const total = city
    ? [
        [
          '',
          month,
          city.projects,
          wanText(city.investedYuan),
          wanText(city.baseYuan),
          percentText(city.growthPercent),
        ].join('\t'),
      ]
    : [];
  return [...lines, ...total].join('\n');
}
