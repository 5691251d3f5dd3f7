import { Command } from 'commander';
import { openSolver } from '#platform/open-solver.ts';
import { itemsKeys, type Packing, pack, readItems } from '../../capabilities/bundling/public.ts';
import { answer, print } from '../answer.ts';
import { jsonOption } from './options.ts';
import { readPlanFile } from './read-plan-file.ts';

type Options = { readonly in: string; readonly json?: true };

/** `bundle`: as many bundles as the items of a file allow, with the number that cannot be exceeded. */
export function bundleVerb(): Command {
  return new Command('bundle')
    .description('bundle small items so that each bundle reaches the threshold, and say how many are possible at most')
    .requiredOption('--in <file>', 'items.json')
    .addOption(jsonOption())
    .action(({ in: file, json }: Options) =>
      answer(async ({ language }) => {
        const { items, shape } = readItems(await readPlanFile(file, { keys: itemsKeys, language }));
        const highs = await openSolver();
        const started = performance.now();
        const packing = pack(items, shape, { highs, seed: 1 });
        print(shapeOf(packing, performance.now() - started), json ?? false, () => lines(packing));
      }),
    );
}

/** The binding shape of the answer. */
function shapeOf({ bundles, bound, isProven }: Packing, ms: number) {
  return { bundles, bound, proven: isProven, ms: Math.round(ms) };
}

function lines({ bundles, bound, isProven }: Packing): string {
  const head = [bundles.length, bound, isProven ? 'proven' : 'open'].join('\t');
  return [head, ...bundles.map((bundle) => bundle.join('、'))].join('\n');
}
