import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { isRed, latest, underWay } from './follow-up.ts';

/** Whether a project under way is as far behind its planned months as the city calls red. */
export type LagOfProject = {
  readonly projectId: string;
  readonly name: string;
  readonly path: string;
  readonly unitCode: string;
  readonly isRed: boolean;
};

/** Every project of the remit that is under way in a month, with whether it lags. */
export async function laggingOfMonth(tx: Tx, city: string, month: string): Promise<LagOfProject[]> {
  const { rows } = await sql<LagOfProject>`
    select p.id as "projectId", p.name, p.path, p.unit_code as "unitCode", ${isRed(city, month)} as "isRed"
    from (${underWay(city, month)}) p ${latest(city, month)}
    order by p.path, p.name, p.id`.execute(tx);
  return rows;
}
