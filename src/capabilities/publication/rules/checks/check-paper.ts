import { type Language, sentence } from '#kernel/terms.ts';
import { findingTerms } from '../../documents/finding-terms.ts';
import { checkIssue, type IssueContext } from './check-issue.ts';
import { checkMarks } from './check-marks.ts';
import { checkParts } from './check-parts.ts';
import { checkWording } from './check-wording.ts';
import type { Finding } from '../finding.ts';
import type { Paper } from '../paper.ts';

/** What a check must know besides the paper. */
export type CheckContext = IssueContext & {
  /** Counties, districts and county-level cities that 各县（市、区） means. */
  readonly countyUnits: number;
  readonly language: Language;
};

/**
 * What a careful editor would ask about before the issue goes out, in the order of the text. It warns and never
 * corrects. Source: domain catalogue BR-01, BR-02, BR-04, BR-05.
 */
export function checkPaper(paper: Paper, context: CheckContext): Finding[] {
  const drafts = [
    ...checkIssue(paper, context),
    ...checkParts(paper, context.countyUnits),
    ...checkMarks(paper),
    ...checkWording(paper),
  ];
  return drafts
    .toSorted((one, other) => one.start - other.start)
    .map(({ facts, ...draft }) => {
      const message = sentence(findingTerms, draft.code, context.language, { ...facts, text: draft.text });
      return { ...draft, message };
    });
}
