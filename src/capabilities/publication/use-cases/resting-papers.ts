import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listRestingPapers as contract } from '../contract-life.ts';
import { indicatorKeys, indicators } from '../rules/indicators/catalogue.ts';
import { type RestingIndicators, restingFigures } from '../store/resting-figures.ts';

type Papers = Reply<typeof contract>;

const resting: RestingIndicators = {
  // Those that the roll-up of the reports makes.
  present: indicatorKeys.filter((key) => indicators[key].source.room === 'growth'),
  // Those of them into which the same months of the year before go.
  based: ['baseYuan', 'growthPercent', 'rank', 'gapYuan'],
};
const mostPapers = 20;

/** Issued papers whose figures rest on the reports of a month, the latest first, at most 20, with those figures. */
export async function restingPapers(desk: Desk, caller: Caller, month: string): Promise<Papers> {
  const figures = await readInRemit(desk.db, caller, (tx) =>
    restingFigures(tx, caller.cityCode, { month, ...resting }),
  );
  const papers = new Map<string, Papers[number]>();
  for (const { indicator, unit, month: of, shown, isBase, ...paper } of figures) {
    const kept = papers.get(paper.id) ?? { ...paper, figures: [] };
    kept.figures.push({ indicator, unit, month: of, shown, isBase });
    papers.set(paper.id, kept);
  }
  return [...papers.values()].slice(0, mostPapers);
}
