import type pg from 'pg';
import { Refusal } from '#kernel/refusal.ts';
import { systemClock } from '#platform/clock.ts';
import { hoursAfter, linkHours } from '../rules/session.ts';
import { newToken, tokenHash } from '../store/secrets.ts';

/** For which city; without a code, for the first one of the region list. */
export type SetupLinkWish = { readonly now?: Date; readonly cityCode?: string };

/**
 * Makes the one-time link for a city's first administrator, as the owner of the tables, and returns its token (page
 * `/setup/<token>`); `null` where the city has an administrator who can sign in. An earlier link no longer works.
 * Refuses `regionUnknown`.
 */
export async function setupLink(client: pg.ClientBase, wish: SetupLinkWish = {}): Promise<string | null> {
  const { now = systemClock(), cityCode } = wish;
  const { rows } = await client.query<{ code: string; isAdministered: boolean }>(
    `select r.code, exists (
        select from organisation.account a
        where a.city_code = r.code and a.role = 'administrator' and a.is_active and a.has_password
      ) as "isAdministered"
    from organisation.region r
    where r.kind = 'city' and ($1::text is null or r.code = $1) order by r.code limit 1`,
    [cityCode ?? null],
  );
  const [city] = rows;
  if (!city) throw new Refusal('regionUnknown', { code: cityCode ?? '' });
  if (city.isAdministered) return null;
  const token = newToken();
  await client.query(
    `insert into organisation.setup_link (city_code, token_hash, path, expires_at) values ($1, $2, $1, $3)
    on conflict (city_code) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    [city.code, tokenHash(token), hoursAfter(now, linkHours)],
  );
  return token;
}
