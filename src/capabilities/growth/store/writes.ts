import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';

/** Ids that one statement takes. */
const batch = 5000;

/** Keeps the roll-up for these projects, in the transaction that changed them or their reports; `years` narrows it. */
export async function refreshRollUp(
  tx: Tx,
  cityCode: string,
  { projectIds, years }: { readonly projectIds: readonly string[]; readonly years: readonly number[] | null },
): Promise<void> {
  const texts = years?.toSorted().map(String) ?? null;
  for (let from = 0; from < projectIds.length; from += batch) {
    const ids = projectIds.slice(from, from + batch);
    await (texts === null
      ? sql`select growth.refresh_projects(${cityCode}, ${ids}::uuid[])`
      : sql`select growth.refresh(${cityCode}, ${ids}::uuid[], ${texts}::text[])`
    ).execute(tx);
  }
}
