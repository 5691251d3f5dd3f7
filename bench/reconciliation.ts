import { comparedProjects, comparedRows } from '../src/capabilities/reconciliation/rules/compared.ts';
import { reconciled } from '../src/capabilities/reconciliation/rules/reconcile.ts';
import { pairedTimes } from './measure.ts';
import { type Columns, type Corpus, corpus, scores, seeds } from './reconciliation-corpus/corpus.ts';

const size = 5_000;

/**
 * Lists of 5,000 rows with known edits against libraries of 5,000 projects: precision, recall and F1 of the pairs, of the
 * classes and of what the list lacks, on the seeds on which weights were chosen and on those never seen, with every
 * column and with few; and the time of one list beside that of only taking its names apart and joining it by code.
 */
export async function reconciliationBench() {
  const measured = (which: keyof typeof seeds, columns: Columns) =>
    seeds[which].map((seed) => {
      const { mistakes, ...found } = scores(corpus(which, seed, size, columns));
      return { seed, ...found, mistakes: mistakes.length };
    });
  const list = corpus('heldOut', seeds.heldOut[0], size);
  const cpu = process.cpuUsage();
  const times = await pairedTimes(
    async () => reconciled(list.wish),
    async () => joined(list),
    { runs: 7, warmUp: 2 },
  );
  const used = process.cpuUsage(cpu);
  return {
    rows: list.labels.length,
    projects: list.wish.projects.length,
    ...times,
    cpuMsOfAllRuns: Math.round((used.user + used.system) / 1000),
    heldOut: { all: measured('heldOut', 'all'), few: measured('heldOut', 'few') },
    development: { all: measured('development', 'all'), few: measured('development', 'few') },
  };
}

/** The least that a comparison must do: every name taken apart, and rows joined to projects by their code. */
function joined({ wish: { rows, projects: library, places, month, memory } }: Corpus): number {
  const projects = comparedProjects(library, { places, month, extent: null });
  const byCode = new Map(projects.flatMap((project) => [...project.codeKeys].map((key) => [key, project] as const)));
  return comparedRows(rows, { places, projects, memory }).filter(({ codeKey }) => byCode.has(codeKey ?? '')).length;
}
