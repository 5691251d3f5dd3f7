import { caliberOf } from './caliber-of.ts';
import type { LabelledProject } from './labelled-project.ts';

/** How well the rules meet labels that were written down before: share of the verdicts and of the suggested classes. */
export type Accuracy = {
  readonly projects: number;
  readonly verdictPercent: number;
  readonly industryPercent: number;
  readonly missed: readonly string[];
};

/** Runs the rules over labelled projects. A suggested class is held against the label where both are there. */
export function accuracyOf(labelled: readonly LabelledProject[]): Accuracy {
  const missed: string[] = [];
  let [named, right] = [0, 0];
  for (const { facts, consultation, verdict, industry, because } of labelled) {
    const caliber = caliberOf(facts, { consultation });
    const suggested = caliber.industry.suggested;
    if (industry !== null && suggested !== null) {
      named += 1;
      if (suggested === industry) right += 1;
    }
    if (caliber.verdict !== verdict)
      missed.push(
        `${facts.name}: ${caliber.verdict}, not ${verdict} (${because}); ${caliber.reasons.map(({ code, effect }) => `${code}=${effect}`).join(' ')}`,
      );
  }
  const percent = (part: number, whole: number) => Math.round((part * 1000) / Math.max(1, whole)) / 10;
  return {
    projects: labelled.length,
    verdictPercent: percent(labelled.length - missed.length, labelled.length),
    industryPercent: percent(right, named),
    missed,
  };
}
