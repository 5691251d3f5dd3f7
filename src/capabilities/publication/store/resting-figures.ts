import { sql } from 'kysely';
import type { Reply } from '#kernel/endpoint.ts';
import type { Tx } from '#platform/database.ts';
import type { listRestingPapers } from '../contract-life.ts';

type RestingPaper = Reply<typeof listRestingPapers>[number];

/** A figure of an issued paper with the paper. */
export type RestingFigure = RestingPaper['figures'][number] & Omit<RestingPaper, 'figures'>;

/** Indicators that the reports make: `present` rest on the month itself, of them `based` on the same month a year later too. */
export type RestingIndicators = { readonly present: readonly string[]; readonly based: readonly string[] };

/** Figures of issued papers that rest on the reports of a month, those of the latest paper first, at most 2,000. */
export async function restingFigures(
  tx: Tx,
  city: string,
  { month, present, based }: RestingIndicators & { readonly month: string },
): Promise<RestingFigure[]> {
  const { rows } = await sql<RestingFigure>`
    select p.id, regexp_replace(p.path, '^.*/', '') as issuer, publication.is_own(p.path) as "isOwn", p.kind, p.series, p.year, p.number, p.edition, p.title, p.issued_at as "issuedAt", f.indicator, f.unit, f.month,
      f.shown, f.is_base as "isBase"
    from publication.resting_figures(${city}, ${month}, ${present}::text[], ${based}::text[]) f
    join publication.paper p on p.city_code = ${city} and p.id = f.paper
    order by p.issued_at desc, p.id, f.unit, f.month, f.indicator limit 2000`.execute(tx);
  return rows;
}
