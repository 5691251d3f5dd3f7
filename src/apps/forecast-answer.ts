import type { Language } from '#kernel/terms.ts';
import type { forecastTable } from '../capabilities/forecast/public-table.ts';
import { sentenceOf } from './sentences.ts';

type Result = ReturnType<typeof forecastTable>;
type Group = Result['total'];

/** The binding shape of `qingzhang forecast`; yuan. Fields may be added to it, never renamed. */
export type ForecastAnswer = {
  readonly groups: readonly (Sum & { readonly name: string })[];
  readonly total: Sum;
  readonly modelVersion: string;
  readonly shocks: Result['shocks'];
  /** Weight of the simple forecasts in the mixture, 0 to 1. */
  readonly naiveWeight: number;
  /** Past states that stood as analogs. */
  readonly analogStates: number;
  /** Expected of projects that nobody knows yet. */
  readonly entrantsMean: number;
  readonly notes: readonly { readonly code: string; readonly text: string }[];
};

type Sum = {
  readonly mean: number;
  readonly median: number;
  readonly quantiles: Group['quantiles'];
  /** Not rounded; null where the same months of the year before had no amount. */
  readonly probabilityOfGoal: number | null;
  readonly yearToDate: number;
  readonly base: number;
  /** Year to date and last year's remaining months. */
  readonly naive: number;
  readonly draws?: readonly number[];
};

/** The answer as it is printed. */
export function forecastAnswer(
  result: Result,
  { hasDraws, language }: { readonly hasDraws: boolean; readonly language: Language },
): ForecastAnswer {
  const sum = (group: Group): Sum => ({
    mean: group.meanYuan,
    median: group.medianYuan,
    quantiles: group.quantiles,
    probabilityOfGoal: group.probabilityOfGoal,
    yearToDate: group.yearToDateYuan,
    base: group.baseYuan,
    naive: group.naiveYuan,
    ...(hasDraws ? { draws: [...group.draws] } : {}),
  });
  return {
    groups: result.groups.map((group) => ({ name: group.name, ...sum(group) })),
    total: sum(result.total),
    modelVersion: result.modelVersion,
    shocks: result.shocks,
    naiveWeight: result.naiveWeight,
    analogStates: result.analogStates,
    entrantsMean: result.entrantsMeanYuan,
    notes: result.notes.map(({ code, facts }) => ({
      code,
      text: sentenceOf(`note${code[0]?.toUpperCase()}${code.slice(1)}`, facts, language),
    })),
  };
}
