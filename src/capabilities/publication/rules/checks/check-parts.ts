import type { FindingDraft } from '../finding.ts';
import type { Paper, Placed, Tail } from '../paper.ts';
import { isDocumentNumber } from '../read-masthead.ts';

/** How many a group such as 成员单位 is taken to be when nobody counted it. */
const unitsOfUncountedGroup = 10;

/** Titles, authors, contents and the foot of the paper (BR-02). `countyUnits` are the city's counties and districts; null is a group that nobody counted. */
export function checkParts(paper: Paper, countyUnits: number | null): FindingDraft[] {
  return [
    ...checkArticles(paper),
    ...checkContents(paper),
    ...recipientsWithoutEnd(paper.tail),
    ...checkCopies(paper.tail, countyUnits),
    ...missingInTail(paper),
  ];
}

function checkArticles(paper: Paper): FindingDraft[] {
  if (!isBriefing(paper)) return [];
  if (paper.articles.length === 0) return [{ code: 'articlesMissing', severity: 'error', text: '', start: 0 }];
  return paper.articles.flatMap((article): FindingDraft[] => {
    const { title, author, blocks } = article;
    const drafts: FindingDraft[] = [];
    if (title.text === '') drafts.push({ code: 'titleMissing', severity: 'error', text: '', start: title.start });
    if (author === null) drafts.push({ code: 'authorMissing', severity: 'warning', ...placed(title) });
    if (blocks.length === 0) drafts.push({ code: 'articleEmpty', severity: 'error', ...placed(title) });
    return drafts;
  });
}

/** The contents name the articles in their order; white space does not count. */
function checkContents(paper: Paper): FindingDraft[] {
  const { contents, articles } = paper;
  if (contents.length === 0) return missingContents(paper);
  const drafts: FindingDraft[] = [];
  for (let index = 0; index < Math.max(contents.length, articles.length); index++) {
    const [entry, title] = [contents[index], articles[index]?.title];
    if (entry !== undefined && title !== undefined && bare(entry.text) === bare(title.text)) continue;
    const facts = { entry: entry?.text ?? '—', title: title?.text || '—', order: index + 1 };
    drafts.push({ code: 'contentsDiffer', severity: 'warning', ...placed(entry ?? title), facts });
  }
  return drafts;
}

/** Two articles need none; a text of articles alone gets its contents from the titles. */
function missingContents({ articles, masthead }: Paper): FindingDraft[] {
  if (articles.length < 3 || masthead.numberText === null || masthead.numberText.start === 0) return [];
  return [{ code: 'contentsMissing', severity: 'note', text: '', start: 0, facts: { articles: articles.length } }];
}

/** Whether the text is an issue of the briefing and not another paper, such as a notice. */
function isBriefing({ masthead, articles, tail }: Paper): boolean {
  const { numberText } = masthead;
  const isNumbered = numberText !== null && !isDocumentNumber(numberText.text);
  return isNumbered || articles.length > 1 || tail.copiesText !== null;
}

/** A foot that says something must name who gets the paper, and how many copies there are. */
function missingInTail({ tail }: Paper): FindingDraft[] {
  const parts = Object.values(tail).filter((part) => part !== null);
  if (parts.length === 0) return [];
  const last = [tail.issue, tail.send, tail.report, tail.telephone].find((part) => part !== null);
  const hasRecipients = [tail.report, tail.send, tail.issue].some((part) => part !== null && part.text !== '');
  const missing = (code: FindingDraft['code']): FindingDraft => ({
    code,
    severity: 'warning',
    text: '',
    start: last?.start ?? 0,
  });
  return [
    ...(hasRecipients ? [] : [missing('recipientsMissing')]),
    ...(tail.copiesText === null || tail.copies === null ? [missing('copiesMissing')] : []),
  ];
}

function recipientsWithoutEnd(tail: Tail): FindingDraft[] {
  return [tail.report, tail.send, tail.issue].flatMap((part): FindingDraft[] =>
    part === null || part.text.endsWith('。') || part.text === ''
      ? []
      : [{ code: 'recipientsUnended', severity: 'note', ...placed(part) }],
  );
}

function checkCopies(tail: Tail, countyUnits: number | null): FindingDraft[] {
  if (tail.copiesText === null || tail.copies === null) return [];
  const recipients = [tail.report, tail.send, tail.issue].reduce(
    (sum, part) => sum + (part === null ? 0 : recipientCount(part.text, countyUnits)),
    0,
  );
  if (tail.copies >= recipients) return [];
  const facts = { copies: tail.copies, recipients, group: unitsOfUncountedGroup };
  return [{ code: 'copiesLow', severity: 'warning', ...placed(tail.copiesText), facts }];
}

/** Copies that a line of recipients needs at least; 各县（市、区） counts every county, 成员单位 a group of ten. */
function recipientCount(line: string, countyUnits: number | null): number {
  const units = line.replace(/[（(][^（）()]*[）)]/g, '').split(/[,，、;；。\s\u3000]+/);
  return units.filter((unit) => unit !== '').reduce((sum, unit) => sum + unitCount(unit, countyUnits), 0);
}

function unitCount(unit: string, countyUnits: number | null): number {
  if (/各(?:县|区|市)/.test(unit)) return countyUnits ?? unitsOfUncountedGroup;
  return /成员|各|有关|相关/.test(unit) ? unitsOfUncountedGroup : 1;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}

function placed(part: Placed | undefined): Placed {
  return { text: part?.text ?? '', start: part?.start ?? 0 };
}
