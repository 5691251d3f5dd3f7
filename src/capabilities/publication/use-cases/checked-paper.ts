import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type PlacedRegion, regionsOf } from '../../organisation/public.ts';
import type { BoundFigure } from '../rules/checks/bound-figures.ts';
import type { IncompleteMonth, PreviousIssue } from '../rules/checks/check-issue.ts';
import { checkReading } from '../rules/checks/check-paper.ts';
import { readingOf } from '../rules/checks/reading.ts';
import { completedPaper } from '../rules/completed-paper.ts';
import type { Finding } from '../rules/finding.ts';
import type { Paper } from '../rules/paper.ts';
import type { PaperKind } from '../rules/paper-state.ts';
import { figuresOf } from '../rules/prose/figures-of.ts';
import { previousIssue } from '../store/queries.ts';
import type { DataAt } from './data-figures.ts';
import { issuerAmong, unitMasthead } from './masthead-defaults.ts';
import { dataCatalogue, placeNames } from './prose-catalogue.ts';

/** The place of a paper among the others of its series; `id` is null for one that is not kept. */
export type PaperPlace = {
  readonly id: string | null;
  /** Of the unit that issues it. */
  readonly path: string;
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

/** A paper that was read. */
type Content = { readonly read: Paper };

/** What the checks hold a paper against. */
type Known = {
  readonly data: DataAt;
  /** Its figures and what the data say of them now; null where a text came with figures filled in already. */
  readonly bound: readonly BoundFigure[] | null;
  /** Months of its figures that too few have reported. */
  readonly incomplete: readonly IncompleteMonth[];
};

/** A paper with its masthead complete among the others of its series. */
type Placed = {
  readonly paper: Paper;
  readonly regions: readonly PlacedRegion[];
  readonly previous: (PreviousIssue & { readonly text: string }) | null;
  readonly asked: { readonly year: number; readonly number: number } | null;
};

/** What only a paper with the masthead of a briefing must have. */
const ofBriefings: readonly string[] = [
  'nameMissing',
  'numberMissing',
  'officeMissing',
  'dateMissing',
  'authorMissing',
];

/** Completes the masthead of a briefing and checks nothing. */
export async function placedPaper(
  desk: Desk,
  caller: Caller,
  { read, ...place }: PaperPlace & Content,
): Promise<Placed> {
  const { year, askedNumber, kind, now } = place;
  const { regions, previous, masthead } = await inRemit(desk.db, caller, async (tx) => {
    const all = await regionsOf(tx, caller.cityCode);
    return {
      regions: all,
      previous: await previousIssue(tx, caller.cityCode, place),
      masthead: await unitMasthead(tx, issuerAmong(all, place.path)),
    };
  });
  const number = askedNumber ?? (previous?.year === year ? previous.number + 1 : 1);
  if (kind !== 'briefing') return { paper: read, regions, previous, asked: null };
  const paper = completedPaper(read, { ...masthead, year, number, date: dayOf(now) });
  return { paper, regions, previous, asked: { year, number } };
}

/** Completes the masthead of a briefing and checks the paper against the data and against what went before. */
export async function checkedPaper(
  desk: Desk,
  caller: Caller,
  wish: PaperPlace & Content & Known,
): Promise<CheckedPaper> {
  const { data, bound, incomplete, language = 'zh', now, kind } = wish;
  const { paper, regions, previous, asked } = await placedPaper(desk, caller, wish);
  const names = placeNames(regions);
  const reading = readingOf(paper, names);
  const found = checkReading(reading, {
    ...{ today: dayOf(now), previous, asked, language, incomplete, bound },
    numberYear: kind === 'briefing' ? null : wish.year,
    countyUnits: regions.filter(({ kind: level }) => level === 'county').length,
    regions: names,
    lastFigures: previous === null ? [] : figuresOf(previous.text, names),
    catalogue: await dataCatalogue(reading, { data, regions, bound }),
  });
  return {
    paper,
    titles: paper.articles.map(({ title }) => title.text).filter((title) => title !== ''),
    findings: found.filter(({ code }) => kind === 'briefing' || !ofBriefings.includes(code)).map(storable),
  };
}

/** A finding may quote half of a rare character at its edge, which the database would not take. */
function storable(finding: Finding): Finding {
  const whole = (text: string) => text.replace(/\p{Cs}/gu, '');
  return { ...finding, text: whole(finding.text), message: whole(finding.message) };
}
