import { randomUUID } from 'node:crypto';
import type { Parsed } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { draftIssue as contract, Issue } from '../contract.ts';
import { growthArticle } from '../rules/draft-article.ts';
import { isNumberTaken } from '../store/queries.ts';
import { insertDraft } from '../store/writes.ts';
import { type DataAt, dataAt } from './data-figures.ts';
import { type DraftContent, draftContent } from './draft-content.ts';
import { cityMasthead } from './masthead-defaults.ts';
import { issueFor } from './read-issue.ts';
import { sourceDigest } from './source-digest.ts';

type Wish = Parsed<typeof contract>['body'];

/**
 * Begins an issue from a text or from the growth of a month, one of the two.
 * Refuses `sourceOrMonth`, `numberTaken`, `figureTokenUnclear`, `figureUnknown`.
 */
export async function draftIssue(desk: Desk, caller: Caller, wish: Wish): Promise<Issue> {
  const now = desk.clock();
  const growth = dataAt(desk, caller);
  const source = await sourceOf(desk, caller, { ...wish, growth });
  const id = randomUUID();
  const content = await draftContent(desk, caller, { ...wish, id, source, now, growth });
  return writtenDraft(desk, caller, { ...wish, id, content, now });
}

function writtenDraft(
  desk: Desk,
  caller: Caller,
  { id, year, number, content, now }: Wish & { id: string; content: DraftContent; now: Date },
): Promise<Issue> {
  const recorded = { recordedAt: now.toISOString(), recordedBy: caller.name };
  return inRemit(desk.db, caller, async (tx) => {
    if (await isNumberTaken(tx, { city: caller.cityCode, year, number }))
      throw new Refusal('numberTaken', { year, number });
    await insertDraft(tx, { city: caller.cityCode, id, year, number, ...content, ...recorded });
    const issue = await issueFor(tx, caller, id);
    await audit(tx, caller, {
      act: 'publication.draft-issue',
      path: caller.cityCode,
      entityId: id,
      before: null,
      after: { year, number, titles: content.titles, sourceSha256: sourceDigest(content.source) },
      at: now,
    });
    return issue;
  });
}

async function sourceOf(
  desk: Desk,
  caller: Caller,
  { source, month, growth }: Wish & { growth: DataAt },
): Promise<string> {
  if (source !== undefined && month === undefined) return source;
  if (month === undefined || source !== undefined) throw new Refusal('sourceOrMonth');
  const regions = await inRemit(desk.db, caller, (tx) => regionsOf(tx, caller.cityCode));
  const region = regions.find(({ kind }) => kind === 'city') ?? { code: caller.cityCode, name: '' };
  const { city, units } = await growth.ofMonth(month);
  return growthArticle({
    cityName: region.name,
    cityCode: region.code,
    month,
    units: units.map((unit) => ({ ...unit, rank: unit.rank ?? units.length })),
    targetPercent: city?.targetPercent ?? null,
    author: cityMasthead(region).author,
  });
}
