import { sql } from 'kysely';
import { type Right, rightsOf, roles } from '#kernel/right.ts';
import type { Tx } from '#platform/database.ts';

/** An account by its sign-in name, and the place of its unit. */
export type PersonOfUnit = { readonly name: string; readonly path: string };

/** Active accounts of the very unit that hold a right, by sign-in name, at most 50. */
export async function holdersOf(
  tx: Tx,
  city: string,
  { path, right }: { readonly path: string; readonly right: Right },
): Promise<PersonOfUnit[]> {
  const holding = roles.filter((role) => rightsOf[role].includes(right));
  const { rows } = await sql<PersonOfUnit>`
    select name, path from organisation.public_account
    where city_code = ${city} and path = ${path} and is_active and role = any(${holding}::text[])
    order by name limit 50`.execute(tx);
  return rows;
}

/** Who handed a paper in last, by sign-in name; null where nobody did. */
export async function lastSubmitter(tx: Tx, city: string, paper: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select by_name as name from publication.paper_event
    where city_code = ${city} and paper = ${paper}::uuid and act = 'submit' order by sequence desc limit 1`.execute(tx);
  return rows[0]?.name ?? null;
}
