import type { FindingDraft } from '../finding.ts';
import type { Block, Paper } from '../paper.ts';

const chinese = '\\p{Script=Han}“”‘’（）《》';
const halfWidth = new RegExp(
  `(?<=[${chinese}])[,;:!?](?=[ ]?[${chinese}])|(?<=[%％\\d])[,;](?=[ ]?\\p{Script=Han})|(?<=\\p{Script=Han})\\.(?=\\s|$|\\p{Script=Han})`,
  'gu',
);
const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '【': '】',
  '〔': '〕',
};
const shapeOf: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** Punctuation: half-width marks between Chinese characters, mixed brackets, quotes and brackets left open. */
export function checkMarks(paper: Paper): FindingDraft[] {
  const paragraphs = sourceParagraphs(paper.source);
  return [
    ...paragraphs.flatMap(halfWidthMarks),
    ...joinedParagraphs(paper).flatMap(unbalancedMarks),
    ...bracketShapes(paper.source),
    ...doubled(paper.source),
  ];
}

/** 一个一个, 研究研究 and the like are said twice on purpose. */
const saidTwice = /^(?:[一逐层步件条项个年月日天次家户村点滴][\u4e00-\u9fff]?|研究|讨论|商量|考虑|学习|(.)\1)$/;

/** ，，and 加强加强: what a slip of the hand leaves. */
function doubled(source: string): FindingDraft[] {
  const marks = [...source.matchAll(/([，。；：、！？])\1+|[，、；：][。；]|。[，；、]|[，；：]、|、[，；：]/g)].filter(
    ({ 0: text }) => text !== '！！',
  );
  const words = [...source.matchAll(/([\u4e00-\u9fff]{2,4})\1|([的了在是和])\2(?!确)/g)].filter(
    ({ 1: word = '' }) => !saidTwice.test(word),
  );
  const draft =
    (code: FindingDraft['code']) =>
    (match: RegExpExecArray): FindingDraft => ({ code, severity: 'note', text: match[0], start: match.index });
  return [...marks.map(draft('doubledMarks')), ...words.map(draft('doubledWords'))];
}

type Stretch = { readonly text: string; readonly start: number };

function sourceParagraphs(source: string): Stretch[] {
  return [...source.matchAll(/[^\n]+/g)].map((match) => ({ text: match[0], start: match.index }));
}

/** One finding a paragraph: the first mark with the words around it, and how many there are. */
function halfWidthMarks(paragraph: Stretch): FindingDraft[] {
  const marks = [...paragraph.text.matchAll(halfWidth)];
  const [first] = marks;
  if (first === undefined) return [];
  const from = Math.max(first.index - 4, 0);
  const text = paragraph.text.slice(from, first.index + 5);
  const start = paragraph.start + from;
  return [{ code: 'halfWidthMarks', severity: 'note', text, start, facts: { marks: marks.length } }];
}

/** Stretches of source in which marks must be closed: an article's paragraph with the parts that were broken off. */
function joinedParagraphs(paper: Paper): Stretch[][] {
  const inArticles = paper.articles.flatMap((article) => [[article.title], ...article.blocks.flatMap(stretchesOf)]);
  const { names, office } = paper.masthead;
  const { report, send, issue } = paper.tail;
  const others = [...names, office, report, send, issue].flatMap((part) => (part === null ? [] : [[part]]));
  return [...others, ...inArticles];
}

function stretchesOf(block: Block): Stretch[][] {
  if (block.kind === 'paragraph') return [[...block.runs]];
  return block.kind === 'table' ? block.rows.flat().map((cell) => [cell]) : [];
}

function unbalancedMarks(stretches: readonly Stretch[]): FindingDraft[] {
  const open: { mark: string; start: number }[] = [];
  const drafts: FindingDraft[] = [];
  const report = (mark: string, start: number) =>
    drafts.push({ code: 'unbalancedMarks', severity: 'warning', text: mark, start, facts: { mark } });
  for (const { mark, start } of marksIn(stretches)) {
    if (pairs[mark] !== undefined) {
      open.push({ mark, start });
      continue;
    }
    const last = open.at(-1);
    const isClosed = last !== undefined && sameShape(pairs[last.mark] ?? '') === sameShape(mark);
    if (!isClosed) {
      report(mark, start);
      continue;
    }
    open.pop();
    if (pairs[last.mark] !== mark) {
      drafts.push({
        code: 'mixedBrackets',
        severity: 'note',
        text: mark,
        start,
        facts: { open: last.mark, close: mark },
      });
    }
  }
  for (const { mark, start } of open) report(mark, start);
  return drafts;
}

function marksIn(stretches: readonly Stretch[]): { mark: string; start: number }[] {
  return stretches.flatMap(({ text, start }) =>
    [...text.matchAll(/[（(）)“”‘’《》「」【】〔〕]/g)].map((match) => ({
      mark: match[0],
      start: start + match.index,
    })),
  );
}

function sameShape(mark: string): string {
  return shapeOf[mark] ?? mark;
}

/** Both （） and () around Chinese in one paper: the rarer kind, where it first stands. */
function bracketShapes(source: string): FindingDraft[] {
  const full = [...source.matchAll(/（[^（）()\n]*\p{Script=Han}[^（）()\n]*）/gu)];
  const half = [...source.matchAll(/\([^（）()\n]*\p{Script=Han}[^（）()\n]*\)/gu)];
  const rarer = full.length < half.length ? full : half;
  const [first] = rarer;
  if (full.length === 0 || first === undefined) return [];
  const facts = { full: full.length, half: half.length };
  return [{ code: 'bracketsDiffer', severity: 'note', text: first[0], start: first.index, facts }];
}
