import type { Panel } from './panel.ts';
import type { Trial, Weights } from './trials.ts';

/** What is believed before any past origin speaks, and how many errors that is worth. */
const priorWeights: Weights = { projects: 0.5, naive: 0.25, pace: 0.25 };
const priorTrials = 8;

/**
 * The mixture of least squared error, drawn to the prior. A quarter of what all groups missed together is left out: in
 * years of building up, last year's months are always too low, and that does not last.
 */
export function weightsOf(trials: readonly Trial[], panel: Panel): Weights {
  if (panel.origin - panel.begin < 12) return { projects: 1, naive: 0, pace: 0 };
  const centred = (['projects', 'naive', 'pace'] as const).map((method) => centredErrors(trials, method));
  const spread = trials.reduce((sum, { pace }) => sum + pace * pace, 0) / Math.max(1, trials.length);
  let best = { loss: Number.POSITIVE_INFINITY, weights: priorWeights };
  for (let projects = 0; projects <= 20; projects++)
    for (let naive = 0; naive + projects <= 20; naive++) {
      const weights = { projects: projects / 20, naive: naive / 20, pace: (20 - projects - naive) / 20 };
      let loss = priorTrials * Math.max(0.01, spread) * farness(weights);
      for (let at = 0; at < trials.length; at++)
        loss +=
          (weights.projects * (centred[0]?.[at] ?? 0) +
            weights.naive * (centred[1]?.[at] ?? 0) +
            weights.pace * (centred[2]?.[at] ?? 0)) **
          2;
      if (loss < best.loss - 1e-12) best = { loss, weights };
    }
  return best.weights;
}

function farness({ projects, naive, pace }: Weights): number {
  return (projects - priorWeights.projects) ** 2 + (naive - priorWeights.naive) ** 2 + (pace - priorWeights.pace) ** 2;
}

function centredErrors(trials: readonly Trial[], method: 'projects' | 'naive' | 'pace'): number[] {
  return trials.map((trial) => {
    const same = trials.filter(({ origin }) => origin === trial.origin);
    const mean = same.reduce((sum, other) => sum + other[method], 0) / same.length;
    return trial[method] - mean / 4;
  });
}
