import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { IncompleteMonth } from '../rules/checks/check-issue.ts';
import { checkPaper } from '../rules/checks/check-paper.ts';
import { completedPaper } from '../rules/completed-paper.ts';
import type { Finding } from '../rules/finding.ts';
import type { Paper } from '../rules/paper.ts';
import { type NamedText, readArticles } from '../rules/read-articles.ts';
import { previousIssue } from '../store/queries.ts';
import { cityMasthead } from './masthead-defaults.ts';

/** The place of a paper among the issues; `id` is null for one that is not kept. */
export type PaperPlace = {
  readonly id: string | null;
  readonly year: number;
  readonly number: number;
  readonly now: Date;
  /** In which the findings speak; a briefing is a Chinese paper, so zh where nobody chose. */
  readonly language?: Language | undefined;
};

/** A paper with its masthead complete, and what a reader should look at. */
export type CheckedPaper = {
  readonly paper: Paper;
  readonly titles: readonly string[];
  readonly findings: readonly Finding[];
};

/** Texts whose figures are filled in, and the months among them that too few have reported. */
type Content = { readonly texts: readonly NamedText[]; readonly incomplete?: readonly IncompleteMonth[] };

/** Reads texts whose figures are filled in, completes the masthead and checks the paper against what went before. */
export async function checkedPaper(
  desk: Desk,
  caller: Caller,
  { texts, incomplete = [], ...place }: PaperPlace & Content,
): Promise<CheckedPaper> {
  const { year, number, now, language = 'zh' } = place;
  const { regions, previous } = await inRemit(desk.db, caller, async (tx) => ({
    regions: await regionsOf(tx, caller.cityCode),
    previous: await previousIssue(tx, caller.cityCode, place),
  }));
  const today = dayOf(now);
  const city = regions.find(({ kind }) => kind === 'city') ?? { code: caller.cityCode, name: '' };
  const paper = completedPaper(readArticles(texts), { ...cityMasthead(city), year, number, date: today });
  const countyUnits = regions.filter(({ kind }) => kind === 'county').length;
  const asked = { year, number };
  return {
    paper,
    titles: paper.articles.map(({ title }) => title.text).filter((title) => title !== ''),
    findings: checkPaper(paper, { today, previous, asked, countyUnits, language, incomplete }).map(storable),
  };
}

/** A finding may quote half of a rare character at its edge, which the database would not take. */
function storable(finding: Finding): Finding {
  const whole = (text: string) => text.replace(/\p{Cs}/gu, '');
  return { ...finding, text: whole(finding.text), message: whole(finding.message) };
}
