import type { Placed, Run, RunStyle } from './paper.ts';

type Span = { readonly from: number; readonly to: number; readonly style: RunStyle };

const firstLevel = /^[\s\u3000]*[一二三四五六七八九十]{1,3}、[^。！？；：]{1,45}(?:[。：]|$)/;
const secondLevel = /^[\s\u3000]*[（(][一二三四五六七八九十]{1,3}[）)][^。！？；：]{1,45}(?:[。：]|$)/;
const thirdLevel = /[一二三四五六七八九十]{1,2}(?:是|要)[^。！？；：]{1,45}[。：]/g;

/**
 * The runs of a paragraph made of `pieces` of the source. Bold marks may stand anywhere, in pairs or not: a leading
 * 一、… is a heading by its form, and 一是… is bold as a whole if any of it was marked; other marked words stay bold.
 */
export function inlineRuns(pieces: readonly Placed[]): Run[] {
  const marked = markedRuns(pieces);
  const text = marked.map((run) => run.text).join('');
  return leadSpans(text, marked).reduce(styledRuns, marked);
}

function markedRuns(pieces: readonly Placed[]): Run[] {
  const runs: Run[] = [];
  let isBold = false;
  for (const piece of pieces) {
    let from = 0;
    for (const part of piece.text.split('**')) {
      if (from > 0) isBold = !isBold;
      if (part !== '') runs.push({ text: part, start: piece.start + from, style: isBold ? 'bold' : 'plain' });
      from += part.length + 2;
    }
  }
  return hasUnpairedMark(pieces) ? withoutLastBold(runs, isBold) : runs;
}

function hasUnpairedMark(pieces: readonly Placed[]): boolean {
  return pieces.reduce((marks, piece) => marks + piece.text.split('**').length - 1, 0) % 2 === 1;
}

/** A mark that is never closed would make the rest of the paragraph bold. */
function withoutLastBold(runs: readonly Run[], isBold: boolean): Run[] {
  if (!isBold) return [...runs];
  const lastPlain = runs.findLastIndex((run) => run.style === 'plain');
  return runs.map((run, index) => (index > lastPlain ? { ...run, style: 'plain' } : run));
}

function leadSpans(text: string, runs: readonly Run[]): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(thirdLevel)) {
    const from = match.index;
    const begins = from === 0 || /[。！？；：]\s*$/.test(text.slice(0, from));
    const to = from + match[0].length;
    if (begins && isMarked(runs, from, to)) spans.push({ from, to, style: 'bold' });
  }
  const first = firstLevel.exec(text);
  if (first !== null) spans.push({ from: 0, to: first[0].length, style: 'heading1' });
  const second = secondLevel.exec(text);
  if (second !== null) spans.push({ from: 0, to: second[0].length, style: 'heading2' });
  return spans;
}

function isMarked(runs: readonly Run[], from: number, to: number): boolean {
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (run.style === 'bold' && at < to && end > from) return true;
    at = end;
  }
  return false;
}

/** `runs` with the characters of `span` in its style. */
function styledRuns(runs: readonly Run[], span: Span): Run[] {
  const styled: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const cuts = [0, clamped(span.from - at, run.text.length), clamped(span.to - at, run.text.length), run.text.length];
    for (let part = 0; part < 3; part++) {
      const [from = 0, to = 0] = [cuts[part], cuts[part + 1]];
      if (from === to) continue;
      const style = part === 1 ? span.style : run.style;
      styled.push({ text: run.text.slice(from, to), start: run.start + from, style });
    }
    at += run.text.length;
  }
  return styled;
}

function clamped(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
