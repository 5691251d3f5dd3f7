import { Refusal } from '#kernel/refusal.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { checkPassword } from '../rules/password.ts';
import { cityRegions } from '../store/regions.ts';
import { setupPlace } from '../store/strangers.ts';
import { usedSetupLink } from '../store/writes.ts';
import { makeAccount } from './make-account.ts';
import { ownRemit } from './own-remit.ts';

/** The first administrator, and the link that allows it. */
export type FirstAdministrator = {
  readonly token: string;
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
  readonly requestId: string;
};

/** Makes the first administrator of a city and uses up the link. Refuses `setupLinkGone` and as `makeAccount` does. */
export async function setUp(desk: Desk, wish: FirstAdministrator): Promise<{ name: string }> {
  const { token, name, displayName, password, requestId } = wish;
  const now = desk.clock();
  const place = await setupPlace(desk.db, token, now);
  if (!place) throw new Refusal('setupLinkGone');
  checkPassword(password, name);
  const { cityCode, path } = place;
  await inRemit(desk.db, ownRemit(path), async (tx) => {
    if (!(await usedSetupLink(tx, cityCode, token))) throw new Refusal('setupLinkGone');
    const author = { accountId: '', name, cityCode, requestId };
    await makeAccount(tx, author, { name, displayName, role: 'administrator', regionCode: cityCode, password, now });
  });
  return { name };
}

/** Whether the link is good, and for which city. */
export async function checkSetup(desk: Desk, token: string): Promise<{ isGood: boolean; cityName: string | null }> {
  const place = await setupPlace(desk.db, token, desk.clock());
  if (!place) return { isGood: false, cityName: null };
  const [city] = await cityRegions(desk.db, place.cityCode);
  return { isGood: true, cityName: city?.name ?? null };
}
