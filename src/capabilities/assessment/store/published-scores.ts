import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** The points and place of a unit in the assessment of a year that was published. */
export type PublishedScore = {
  readonly unitCode: string;
  readonly name: string;
  readonly runId: string;
  readonly scoreHundredths: number;
  readonly rank: number;
};

/**
 * Results of the runs that were published last for a year, as far as the caller may see them, best first: that of counties
 * and zones, and for each county those of its townships and of its departments. Departments are called the same in every
 * county, so that only those of the caller's own county are told.
 */
export async function publishedScores(tx: Tx, city: string, year: number): Promise<PublishedScore[]> {
  const { rows } = await sql<PublishedScore>`
    with run as (
      select distinct on (s.level, r.path) r.id from assessment.run r
      join assessment.scheme s on s.city_code = r.city_code and s.id = r.scheme_id
      where r.city_code = ${city} and r.year = ${year} and r.state = 'published'
        and (s.level <> 'departments' or platform.is_below(r.path))
      order by s.level, r.path, r.published_at desc, r.id)
    select t.unit_code as "unitCode", t.unit_name as name, t.run_id as "runId",
      t.score_hundredths as "scoreHundredths", t.rank
    from assessment.result t join run on run.id = t.run_id
    where t.city_code = ${city} order by (t.path <> ${city}), t.path, t.rank, t.unit_code`.execute(tx);
  return rows;
}
