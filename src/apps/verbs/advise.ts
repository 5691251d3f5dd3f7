import { Command } from 'commander';
import { sentence } from '#kernel/terms.ts';
import { type Advice, advise, planKeys, readPlan } from '../../capabilities/forecast/public.ts';
import { adviceTerms } from '../../capabilities/forecast/terms-advice.ts';
import { answer, print } from '../answer.ts';
import { jsonOption } from './options.ts';
import { readPlanFile } from './read-plan-file.ts';

type Options = { readonly in: string; readonly json?: true };

/** `advise`: the cheapest set of actions of a plan that reaches its goal with the probability asked for. */
export function adviseVerb(): Command {
  return new Command('advise')
    .description('find the cheapest set of real actions that brings a unit to its goal')
    .requiredOption('--in <file>', 'plan.json')
    .addOption(jsonOption())
    .action(({ in: file, json }: Options) =>
      answer(async ({ language }) => {
        const { reason: reasonCode, ...advice } = advise(
          readPlan(await readPlanFile(file, { keys: planKeys, language })),
        );
        const reason =
          reasonCode === undefined ? {} : { reason: sentence(adviceTerms, reasonCode, language), reasonCode };
        print({ ...advice, ...reason }, json ?? false, () => lines(advice, reason.reason ?? ''));
      }),
    );
}

function lines({ status, actions, effort, probability, standardError, alternatives }: Advice, reason: string): string {
  return [
    [status, effort, probability, `±${(1.96 * standardError).toFixed(4)}`, actions.join('、'), reason].join('\t'),
    ...alternatives.map((set) => ['alternative', set.effort, set.probability, '', set.actions.join('、')].join('\t')),
  ].join('\n');
}
