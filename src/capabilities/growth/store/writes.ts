import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { keptStatement } from '#platform/kept-statement.ts';
import type { ChangedReports } from '../../dispatch/public.ts';

/** Ids that one statement takes. */
const batch = 5000;

const refreshMonth = keptStatement<Readonly<Record<'cityCode' | 'projectId' | 'month', string | undefined>>, unknown>(
  ({ cityCode, projectId, month }) => sql`select growth.refresh_month(${cityCode}, ${projectId}::uuid, ${month})`,
);

type Changed = Pick<ChangedReports, 'projectIds' | 'onlyMonth'> & { readonly years: readonly number[] | null };

/**
 * Keeps the roll-up for these projects, in the transaction that changed them or their reports; `years` narrows it, and
 * `onlyMonth` says that there is one project, of which one month moved.
 */
export async function refreshRollUp(
  tx: Tx,
  cityCode: string,
  { projectIds, years, onlyMonth }: Changed,
): Promise<void> {
  if (onlyMonth !== undefined && projectIds.length === 1) {
    await refreshMonth(tx, { cityCode, projectId: projectIds[0], month: onlyMonth });
    return;
  }
  const texts = years?.toSorted().map(String) ?? null;
  for (let from = 0; from < projectIds.length; from += batch) {
    const ids = projectIds.slice(from, from + batch);
    await (texts === null
      ? sql`select growth.refresh_projects(${cityCode}, ${ids}::uuid[])`
      : sql`select growth.refresh(${cityCode}, ${ids}::uuid[], ${texts}::text[])`
    ).execute(tx);
  }
}
