import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type {
  BundleWish,
  BundlingPlan,
  checkBundle as checking,
  listBundlingItems as listing,
  listPlanBundles as listingBundles,
  ShownFinding,
} from '../contract.ts';
import { findingsOfItem } from '../rules/lawful/alone.ts';
import { findingsOf, isEligible, isForbidden } from '../rules/lawful/lawful.ts';
import type { Finding, WishedBundle } from '../rules/lawful/small-item.ts';
import { thresholdYuan, usualMembers } from '../rules/read-items.ts';
import { overdueFinish, windowOf } from '../rules/windows.ts';
import { type ItemsAsked, itemPage, itemsOf, type StoredItem } from '../store/items.ts';
import { bundlePage, latestPlan } from '../store/plans.ts';
import { findingTerms } from '../terms-findings.ts';

/** A page of items with what stands against each. Refuses `pageUnclear`. */
export async function listItems(
  desk: Desk,
  caller: Caller,
  { language, ...asked }: Omit<ItemsAsked, 'thresholdYuan'> & PageAsked & { readonly language: Language },
): Promise<Reply<typeof listing>> {
  const thisMonth = dayOf(momentOf(desk, caller)).slice(0, 7);
  const page = await readInRemit(desk.db, caller, (tx) => itemPage(tx, caller.cityCode, { ...asked, thresholdYuan }));
  return {
    ...page,
    rows: page.rows.map((item) => ({
      ...{ projectId: item.id, name: item.name, ownerName: item.ownerName, unitCode: item.unitCode },
      ...{ townshipCode: item.townshipCode, industryCode: item.industryCode, amountYuan: item.amountYuan },
      ...windowOf(item, thisMonth),
      overdueFinish: overdueFinish(item, thisMonth),
      isEligible: isEligible(item),
      findings: findingsOfItem(item).map((finding) => shownFinding(finding, language)),
    })),
  };
}

type PageAsked = { readonly limit: number; readonly after?: string | undefined };

/** A finding with its sentence. */
export function shownFinding({ facts, ...finding }: Finding, language: Language): ShownFinding {
  return { ...finding, items: [...finding.items], text: sentence(findingTerms, finding.code, language, facts) };
}

/** What the tests say about some items as one project. Refuses `notFound` where one is outside the remit. */
export function checkItems(
  desk: Desk,
  caller: Caller,
  { language, ...wish }: BundleWish & { readonly language: Language },
): Promise<Reply<typeof checking>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { items, findings } = await judged(tx, caller.cityCode, { wish, besides: null });
    return {
      findings: findings.map((finding) => shownFinding(finding, language)),
      isForbidden: isForbidden(findings),
      totalYuan: items.reduce((sum, { amountYuan }) => sum + (amountYuan ?? 0), 0),
    };
  });
}

/** Items of a wish as they stand, and what the tests say of them. Refuses `notFound`. */
export async function judged(
  tx: Tx,
  city: string,
  { wish, besides }: { readonly wish: BundleWish; readonly besides: string | null },
): Promise<{ readonly items: readonly StoredItem[]; readonly findings: readonly Finding[] }> {
  const items = await itemsOf(tx, city, { ids: wish.projectIds, besides });
  if (items.length !== wish.projectIds.length) throw new Refusal('notFound');
  const bundle: WishedBundle = { ...wish, items, thresholdYuan, maxMembers: usualMembers };
  return { items, findings: findingsOf(bundle) };
}

/** The newest plan of a unit; null before the first. */
export function readLatest(
  desk: Desk,
  caller: Caller,
  { unit }: { readonly unit: string },
): Promise<BundlingPlan | null> {
  return readInRemit(desk.db, caller, async (tx) => (await latestPlan(tx, caller.cityCode, unit)) ?? null);
}

/** A page of the bundles of a plan. Refuses `notFound`, `pageUnclear`. */
export async function listBundles(
  desk: Desk,
  caller: Caller,
  asked: PageAsked & { readonly id: string },
): Promise<Reply<typeof listingBundles>> {
  const page = await readInRemit(desk.db, caller, (tx) => bundlePage(tx, caller.cityCode, asked));
  if (!page) throw new Refusal('notFound');
  return page;
}
