import { withOwner } from '../src/apps/open-desk.ts';
import type { BenchDesk } from './desk.ts';

/** A day ago, and an instant by which half of the versions of projects had been written. */
export async function instantsOf({ adminUrl }: BenchDesk): Promise<{ recent: string; half: string }> {
  const { rows } = await withOwner(adminUrl, (client) =>
    client.query<{ half: Date }>(`
      select percentile_disc(0.5) within group (order by recorded_at) as half from project_library.project_version`),
  );
  const recent = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString();
  return { recent, half: rows[0]?.half.toISOString() ?? recent };
}
