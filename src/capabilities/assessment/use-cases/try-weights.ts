import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { tryWeights as contract } from '../contract.ts';
import { rankStability } from '../rules/rank-stability.ts';
import { isBonus, scored } from '../rules/scored.ts';
import { resultsOf } from '../store/results.ts';
import { factsOfRun } from './rescored.ts';
import { runWithContent, seesAll } from './shown-run.ts';

type Asked = { readonly id: string; readonly weights: Readonly<Record<string, number>>; readonly percent: number };

/** The same draws for everybody who asks. */
const seed = 20_200_101;

/**
 * What other weights would come to, and how firm every rank is under them; nothing is stored. For who assesses alone, as
 * it shows everybody’s points. Refuses `notFound`, `weightsNothing`.
 */
export function tryWeights(
  desk: Desk,
  caller: Caller,
  { id, weights, percent }: Asked,
): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { run, content } = await runWithContent(tx, caller, id);
    if (!seesAll(run.path, caller)) throw new Refusal('notFound');
    const plain = content.indicators.filter((one) => !isBonus(one));
    const tried = new Map(plain.map(({ key, weight }) => [key, weights[key] ?? weight]));
    if ([...tried.values()].every((weight) => weight === 0)) throw new Refusal('weightsNothing');
    const { facts } = await factsOfRun(tx, caller, { run, content });
    const standing = new Map((await resultsOf(tx, caller.cityCode, id)).map((result) => [result.code, result]));
    const wanted = { ...facts, weights: tried };
    const firmness = new Map(rankStability(wanted, percent, seed).map((one) => [one.code, one]));
    const units = scored(wanted).map(({ code, scoreHundredths, rank }) => {
      const [before, firm] = [standing.get(code), firmness.get(code)];
      return {
        ...{ code, name: before?.name ?? code, score: scoreHundredths / 100, rank },
        ...{ standingScore: (before?.scoreHundredths ?? 0) / 100, standingRank: before?.rank ?? rank },
        ...{
          bestRank: firm?.bestRank ?? rank,
          worstRank: firm?.worstRank ?? rank,
          keptPercent: firm?.keptPercent ?? 0,
        },
      };
    });
    return { units, percent };
  });
}
