import { sql } from 'kysely';
import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listRestingPapers as contract } from '../contract-life.ts';
import { indicatorKeys, indicators } from '../rules/indicators/catalogue.ts';

type Papers = Reply<typeof contract>;
type Row = Papers[number]['figures'][number] & Omit<Papers[number], 'figures'>;

/** Indicators that the roll-up of the reports makes. */
const present = indicatorKeys.filter((key) => indicators[key].source.room === 'growth');
/** Those of them into which the same months of the year before go. */
const based = ['baseYuan', 'growthPercent', 'rank', 'gapYuan'];
const mostPapers = 20;

/** Issued papers whose figures rest on the reports of a month, the latest first, at most 20, with those figures. */
export function restingPapers(desk: Desk, caller: Caller, month: string): Promise<Papers> {
  const city = caller.cityCode;
  return readInRemit(desk.db, caller, async (tx) => {
    const { rows } = await sql<Row>`
      select p.id, p.kind, p.year, p.number, p.edition, p.title, p.issued_at as "issuedAt", f.indicator, f.unit, f.month,
        f.shown, f.is_base as "isBase"
      from publication.resting_figures(${city}, ${month}, ${present}::text[], ${based}::text[]) f
      join publication.paper p on p.city_code = ${city} and p.id = f.paper
      order by p.issued_at desc, p.id, f.unit, f.month, f.indicator limit 2000`.execute(tx);
    const papers = new Map<string, Papers[number]>();
    for (const { indicator, unit, month: of, shown, isBase, ...paper } of rows) {
      const kept = papers.get(paper.id) ?? { ...paper, figures: [] };
      kept.figures.push({ indicator, unit, month: of, shown, isBase });
      papers.set(paper.id, kept);
    }
    return [...papers.values()].slice(0, mostPapers);
  });
}
