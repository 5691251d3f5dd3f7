import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** Whether the city's data are the synthetic ones of the demo, which every page then says. */
export async function isDemoCity(db: Db | Tx, cityCode: string): Promise<boolean> {
  const { rows } = await sql<{ isDemo: boolean }>`
    select exists (select from platform.note where name = 'demo' and value = ${cityCode}) as "isDemo"`.execute(db);
  return rows[0]?.isDemo ?? false;
}

/** Marks the database as holding the demo city. */
export async function noteDemoCity(tx: Tx, cityCode: string): Promise<void> {
  await sql`insert into platform.note values ('demo', ${cityCode})`.execute(tx);
}
