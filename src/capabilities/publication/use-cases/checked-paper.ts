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
import type { PaperKind } from '../rules/paper-state.ts';
import { previousIssue } from '../store/queries.ts';
import { cityMasthead } from './masthead-defaults.ts';

/** The place of a paper among the others of its series; `id` is null for one that is not kept. */
export type PaperPlace = {
  readonly id: string | null;
  readonly kind: PaperKind;
  readonly series: string;
  readonly year: number;
  /** Null where nobody asked for a number: then the next one of the series is meant. */
  readonly askedNumber: number | null;
  readonly now: Date;
  /** In which the findings speak; a paper is Chinese, so zh where nobody chose. */
  readonly language?: Language | undefined;
};

/** A paper with its masthead complete, and what a reader should look at. */
export type CheckedPaper = {
  readonly paper: Paper;
  readonly titles: readonly string[];
  readonly findings: readonly Finding[];
};

/** A paper that was read, and the months of its figures that too few have reported. */
type Content = { readonly read: Paper; readonly incomplete?: readonly IncompleteMonth[] };

/** What only a paper with the masthead of a briefing must have. */
const ofBriefings: readonly string[] = [
  'nameMissing',
  'numberMissing',
  'officeMissing',
  'dateMissing',
  'authorMissing',
];

/** Completes the masthead of a briefing and checks the paper against what went before. */
export async function checkedPaper(
  desk: Desk,
  caller: Caller,
  { read, incomplete = [], ...place }: PaperPlace & Content,
): Promise<CheckedPaper> {
  const { year, askedNumber, kind, now, language = 'zh' } = place;
  const { regions, previous } = await inRemit(desk.db, caller, async (tx) => ({
    regions: await regionsOf(tx, caller.cityCode),
    previous: await previousIssue(tx, caller.cityCode, place),
  }));
  const today = dayOf(now);
  const city = regions.find(({ kind: level }) => level === 'city') ?? { code: caller.cityCode, name: '' };
  const number = askedNumber ?? (previous?.year === year ? previous.number + 1 : 1);
  const isBriefing = kind === 'briefing';
  const paper = isBriefing ? completedPaper(read, { ...cityMasthead(city), year, number, date: today }) : read;
  const countyUnits = regions.filter(({ kind: level }) => level === 'county').length;
  const asked = isBriefing ? { year, number } : null;
  const found = checkPaper(paper, { today, previous, asked, countyUnits, language, incomplete });
  return {
    paper,
    titles: paper.articles.map(({ title }) => title.text).filter((title) => title !== ''),
    findings: found.filter(({ code }) => isBriefing || !ofBriefings.includes(code)).map(storable),
  };
}

/** A finding may quote half of a rare character at its edge, which the database would not take. */
function storable(finding: Finding): Finding {
  const whole = (text: string) => text.replace(/\p{Cs}/gu, '');
  return { ...finding, text: whole(finding.text), message: whole(finding.message) };
}
