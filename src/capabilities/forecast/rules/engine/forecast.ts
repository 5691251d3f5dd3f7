import { cumulated, groupForecastOf, summed } from './assemble.ts';
import { withAwaited } from './awaited.ts';
import { reportedOf } from './base.ts';
import { calibrationOf } from './calibration.ts';
import { contributionsOf } from './contributions.ts';
import { type Mixed, mixed } from './mixture.ts';
import { modelOf } from './model.ts';
import { monthNumber } from './month-number.ts';
import { notesOf } from './notes.ts';
import { groupMonths, panelOf } from './panel.ts';
import type { ForecastInput, ForecastOptions, ForecastResult } from './shapes.ts';
import { simpleForecasts } from './simple-forecasts.ts';
import { type Drawing, projectDraws } from './simulate.ts';

/** Name of the method. Another name means that figures may move without new data. */
export const modelVersion = '2026-11.6';

/**
 * The distribution of what each group and the total will have received from January of the origin's year to the end of
 * the horizon. Total = sum of the groups in every draw and in the mean. Pure; same input and seed, same bytes.
 */
export function forecast(input: ForecastInput, options: ForecastOptions): ForecastResult {
  return summedUp(drawn(learnt(input, options), options), options);
}

/** The forecast that some draws come to; `options` are those of the draws. */
export function summedUp({ drawing, groups, means }: AllDraws, options: ForecastOptions): ForecastResult {
  const { model, calibration } = drawing;
  const { panel } = model;
  const reported = reportedOf(panel.projects, monthNumber(options.origin));
  const parts = groups.map(({ months }, group) =>
    cumulated(
      {
        months,
        first: panel.origin,
        isMerged: panel.isMerged,
        reported: reported(panel.groupNames[group] ?? ''),
      },
      options,
    ),
  );
  const answers = parts.map((part, group) => groupForecastOf(panel.groupNames[group] ?? '', part, options));
  const total = groupForecastOf('', summed(parts, options), options);
  return {
    modelVersion,
    groups: answers,
    // The mean of sums, added up from the groups' so that both agree to the last digit.
    total: { ...total, meanYuan: answers.reduce((sum, { meanYuan }) => sum + meanYuan, 0) },
    ...contributionsOf(model, groups, means),
    entrantsMeanYuan: groups.reduce((sum, { newcomersMeanYuan }) => sum + newcomersMeanYuan, 0),
    shocks: calibration.shocks,
    naiveWeight: calibration.weights.naive + calibration.weights.pace,
    analogStates: model.analogs.count,
    notes: notesOf(model, answers, options.goal),
  };
}

/** All draws with everything in them, before they are summed up. */
export type AllDraws = { readonly drawing: Drawing; readonly groups: readonly Mixed[]; readonly means: Float64Array };

/** What is learnt of an input before anything is drawn. */
export type Learnt = Pick<Drawing, 'model' | 'calibration' | 'simple'>;

/** Learns. It takes most of the time and hangs on neither the seed nor the number of draws, so that several may share it. */
export function learnt(input: ForecastInput, options: ForecastOptions): Learnt {
  const panel = panelOf(input, options);
  const reported = groupMonths(panel);
  const horizon = options.horizonMonths + monthNumber(options.origin) - panel.origin;
  const model = modelOf({ panel, monthly: reported, origin: panel.origin, horizon, states: 24_000 });
  const monthly = withAwaited(model, reported);
  options.onProgress?.(0.1);
  const calibration = calibrationOf(panel, monthly, horizon);
  options.onProgress?.(0.4);
  return { model, calibration, simple: simpleForecasts(model, monthly) };
}

/** Draws and mixes. */
export function drawn(known: Learnt, options: ForecastOptions): AllDraws {
  const drawing = { ...known, options };
  const { sums, rooms, means } = projectDraws(drawing, (share) => options.onProgress?.(0.4 + 0.5 * share));
  const groups = sums.map((own, group) => mixed(drawing, own, { group, roomYuan: rooms[group] ?? 0 }));
  options.onProgress?.(0.95);
  return { drawing, groups, means };
}
