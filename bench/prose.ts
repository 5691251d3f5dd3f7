import { paperScores } from './paper-corpus/corpus.ts';
import { development } from './prose-corpus/development.ts';
import { heldOut } from './prose-corpus/held-out.ts';
import { proseScores } from './prose-corpus/scores.ts';

/** Recall and precision of the reader of quantities, by kind, on paragraphs it was made on and on others. */
export function proseBench() {
  const measured = (marked: readonly string[]) => {
    const { mistakes, ...scores } = proseScores(marked);
    return { ...scores, paragraphsWithMistakes: mistakes.length };
  };
  return { development: measured(development), heldOut: measured(heldOut) };
}

/** Recall and precision of the checks on papers with one error each and on clean ones, by kind of error. */
export function paperChecksBench() {
  const started = performance.now();
  const measured = (which: Parameters<typeof paperScores>[0]) => {
    const { misjudged, ...scores } = paperScores(which);
    return { ...scores, misjudged: misjudged.length };
  };
  const results = { development: measured('development'), heldOut: measured('heldOut') };
  return { ...results, ms: Math.round(performance.now() - started) };
}
