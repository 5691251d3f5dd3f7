import { scores } from './integrity-corpus/corpus.ts';

/**
 * Precision and recall of the detectors of `integrity`, on the library on which they were made and on the one that they
 * had never seen; `honestFlagged` counts honest cases that were asked about at all.
 */
export function integrityBench() {
  const started = performance.now();
  const measured = (which: Parameters<typeof scores>[0]) => {
    const { cases, honest, honestFlagged, scores: each } = scores(which);
    return { cases, honest, honestFlagged: honestFlagged.length, scores: each };
  };
  const results = { development: measured('development'), heldOut: measured('heldOut') };
  return { ...results, ms: Math.round(performance.now() - started) };
}
