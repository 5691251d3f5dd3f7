import { accuracyOf } from '../src/capabilities/project-library/rules/caliber/accuracy.ts';
import { caliberOf } from '../src/capabilities/project-library/rules/caliber/caliber-of.ts';
import { labelledSets } from '../src/capabilities/project-library/rules/caliber/labelled-sets.ts';

/** Accuracy of the caliber verdicts on labelled projects, tuned on and held out, and what a verdict costs. */
export function caliberBench() {
  const sets = labelledSets();
  const { missed: _, ...tuned } = accuracyOf(sets.tuned);
  const { missed, ...heldOut } = accuracyOf(sets.heldOut);
  const all = [...sets.tuned, ...sets.heldOut];
  const verdicts = 100_000;
  const start = performance.now();
  for (let i = 0; i < verdicts; i++) {
    const { facts, consultation } = all[i % all.length] ?? { consultation: null };
    if (facts) caliberOf(facts, { consultation });
  }
  const ms = performance.now() - start;
  return { tuned, heldOut, missed, verdicts, ms: Math.round(ms), perVerdictUs: Math.round((ms * 1000) / verdicts) };
}
