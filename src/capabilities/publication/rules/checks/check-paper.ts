import { yearOf } from '#kernel/period.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { findingTerms } from '../../documents/finding-terms.ts';
import { settlingTerms } from '../../documents/settling-terms.ts';
import type { Finding, FindingDraft } from '../finding.ts';
import { findingKeys } from '../finding-key.ts';
import type { Paper } from '../paper.ts';
import { checkAnnexes } from './annexes.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkBoundFigures, type FigureContext } from './bound-figures.ts';
import { checkIssue, type IssueContext } from './check-issue.ts';
import { checkMarks } from './check-marks.ts';
import { checkParts } from './check-parts.ts';
import { checkWording } from './check-wording.ts';
import { checkDates } from './dates-of-prose.ts';
import { checkEnumerations } from './enumerations.ts';
import { checkLastIssue, type StatedFigure } from './last-issue.ts';
import { checkListUnits } from './list-units.ts';
import { checkMagnitudes } from './magnitudes.ts';
import { checkPersonalData } from './personal-data.ts';
import { type Reading, readingOf } from './reading.ts';
import { checkSameFigure } from './same-figure.ts';
import { checkSigningYear, signedOnOf } from './signing-year.ts';
import { checkSums } from './sums.ts';
import { checkTables } from './tables.ts';
import { checkTurns } from './turns.ts';

/** What a check must know besides the paper. */
export type CheckContext = IssueContext &
  Partial<FigureContext> & {
    /** Counties, districts and county-level cities that 各县（市、区） means; null where nobody knows. */
    readonly countyUnits: number | null;
    readonly language: Language;
    /** Names of places that the paper may speak of; without them places are guessed. */
    readonly regions?: readonly string[];
    /** Figures of the issue before, as they were printed. */
    readonly lastFigures?: readonly StatedFigure[];
  };

/**
 * What a careful editor would ask about before the issue goes out, in the order of the text. It warns and never
 * corrects. Source: domain catalogue BR-01 to BR-05.
 */
export function checkPaper(paper: Paper, context: CheckContext): Finding[] {
  return checkReading(readingOf(paper, context.regions), context);
}

/** The same for a paper that was read already. */
export function checkReading(reading: Reading, context: CheckContext): Finding[] {
  const { paper } = reading;
  const { masthead } = paper;
  const { numberYear = null, today } = context;
  const signedOn = signedOnOf(paper)?.date ?? null;
  const dated = yearOf(masthead.date ?? signedOn ?? today);
  const drafts = [
    ...checkIssue(paper, context),
    ...checkSigningYear(paper, { today, numberYear }),
    ...checkParts(paper, context.countyUnits),
    ...checkAnnexes(paper),
    ...checkMarks(paper),
    ...checkWording(paper),
    ...checkPersonalData(paper),
    ...checkDates(reading, {
      years: [masthead.year ?? numberYear ?? dated, dated],
      isDated: [masthead.year, masthead.date, numberYear, signedOn].some((known) => known !== null),
    }),
    ...checkSums(reading),
    ...checkTables(reading),
    ...checkArithmetic(reading),
    ...checkTurns(reading),
    ...checkMagnitudes(reading),
    ...checkSameFigure(reading),
    ...checkEnumerations(reading),
    ...checkListUnits(reading),
    ...checkLastIssue(reading, context.lastFigures ?? []),
    ...checkBoundFigures(reading, { bound: context.bound ?? null, catalogue: context.catalogue ?? null }),
  ];
  return worded(drafts, context.language);
}

function worded(drafts: readonly FindingDraft[], language: Language): Finding[] {
  const sorted = drafts.toSorted((one, other) => one.start - other.start);
  const keys = findingKeys(sorted);
  return sorted.map(({ facts, ...draft }, index) => {
    const message = sentence(findingTerms, draft.code, language, { ...facts, text: draft.text });
    const settles = sentence(settlingTerms, draft.code, language, {});
    return { ...draft, message, key: keys[index] ?? draft.code, settles };
  });
}
