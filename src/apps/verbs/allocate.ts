import { Command } from 'commander';
import { openSolver } from '#platform/open-solver.ts';
import { allocate, readRequest, requestKeys } from '../../capabilities/funds/public.ts';
import { answer, print } from '../answer.ts';
import { jsonOption } from './options.ts';
import { readPlanFile } from './read-plan-file.ts';

type Options = { readonly in: string; readonly json?: true };

/** `allocate`: who gets how much of which pot, or which rules contradict each other. */
export function allocateVerb(): Command {
  return new Command('allocate')
    .description('allocate pots of money to projects under caps, minimums, ratios and county floors')
    .requiredOption('--in <file>', 'request.json')
    .addOption(jsonOption())
    .action(({ in: file, json }: Options) =>
      answer(async ({ language }) => {
        const request = readRequest(await readPlanFile(file, { keys: requestKeys, language }));
        const result = allocate(await openSolver(), request);
        print(result, json ?? false, () =>
          [
            [result.status, result.totalYuan, result.score].join('\t'),
            ...(result.conflict ?? []).map((rule) => `conflict\t${rule}`),
            ...result.allocations.map(({ project, pot, yuan }) => [project, pot, yuan].join('\t')),
            ...result.shortfalls.map(({ county, yuan }) => ['shortfall', county, yuan].join('\t')),
          ].join('\n'),
        );
      }),
    );
}
