import { annexHeading, beginsAnnexList } from './annex-lines.ts';
import { askedChart, chartOnLine } from './chart-token.ts';
import { inlineRuns } from './inline-runs.ts';
import { type Block, type ChartBlock, type ParagraphBlock, type Placed, paragraphText } from './paper.ts';
import { paragraphRole } from './paragraph-role.ts';
import { readTable } from './read-table.ts';
import type { SourceLine } from './source-lines.ts';

const ended = /[。！？；：…!?;:.”"’』」）)】》]$/;
const opensBlock =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是|附件?\s*[:：\d])/;

/** A line that begins a table, also right below another. */
const captioned = /^\|?\s*表题[：:]/;

/** Shorter than this, a line without a final mark is a heading or a signature and not half a sentence. */
const shortestBrokenLine = 16;

/** The blocks in the lines of an article below its title. A sentence that a blank line breaks is joined again. */
export function readBlocks(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  let pieces: Placed[] = [];
  let rows: SourceLine[] = [];
  let last: SourceLine | undefined;
  const flush = () => {
    if (last !== undefined) blocks.push(placedIn(paragraphBlock(pieces, last.kind === 'heading'), blocks));
    if (rows.length > 0) blocks.push(readTable(rows));
    pieces = [];
    rows = [];
    last = undefined;
  };
  for (const line of lines) {
    if (line.kind === 'blank') continue;
    if (line.kind === 'chart') {
      flush();
      blocks.push(...chartBlock(line));
      continue;
    }
    const isTable = line.kind === 'row';
    const isListed = isAnnexListed(blocks);
    if (
      isTable
        ? rows.length === 0 || captioned.test(line.text)
        : last === undefined || isListed || !continues(last, line)
    )
      flush();
    if (line.kind === 'rule') continue;
    if (isTable) rows.push(line);
    else pieces.push(...joined(last, line));
    last = isTable ? undefined : line;
  }
  flush();
  return blocks;
}

function chartBlock({ text, start }: SourceLine): ChartBlock[] {
  const asked = chartOnLine(text);
  return asked === null ? [] : [{ kind: 'chart', chart: askedChart(asked, start), start }];
}

/** A paragraph with what it is for, by its words and by what stands above it. */
function placedIn(block: ParagraphBlock, above: readonly Block[]): ParagraphBlock {
  const last = above.at(-1);
  const roleAbove = last?.kind === 'paragraph' ? (last.role ?? 'body') : null;
  const role = paragraphRole(paragraphText(block), { above: above.length, roleAbove });
  return role === 'body' ? block : { ...block, role };
}

/** Whether the list of the annexes stands right above. */
function isAnnexListed(above: readonly Block[]): boolean {
  const last = above.at(-1);
  return last?.kind === 'paragraph' && last.role === 'attachment';
}

function paragraphBlock(pieces: readonly Placed[], isHeading: boolean): ParagraphBlock {
  const runs = inlineRuns(pieces);
  const styled = isHeading
    ? runs.map((run) => (run.style === 'plain' ? { ...run, style: 'bold' as const } : run))
    : runs;
  return { kind: 'paragraph', runs: styled, start: pieces[0]?.start ?? 0 };
}

/** True if `line` goes on with the sentence that `last` breaks off. */
function continues(last: SourceLine, line: SourceLine): boolean {
  if (last.kind === 'heading') return false;
  const text = last.text.replaceAll('**', '').trimEnd();
  if (annexHeading(text) !== null || beginsAnnexList(text)) return false;
  if (line.kind !== 'text' || text.length < shortestBrokenLine || ended.test(text)) return false;
  return !opensBlock.test(line.text.replaceAll('**', ''));
}

/** Two Latin words broken over lines are parted by a space, Chinese is not. */
function joined(last: SourceLine | undefined, line: SourceLine): Placed[] {
  const piece = { text: line.text, start: line.start };
  if (last === undefined || !/[A-Za-z0-9,]$/.test(last.text) || !/^[A-Za-z0-9]/.test(line.text)) return [piece];
  return [{ text: ' ', start: line.start }, piece];
}
