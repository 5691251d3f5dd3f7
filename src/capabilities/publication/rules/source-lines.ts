import { chartOnLine } from './chart-token.ts';
import type { Placed } from './paper.ts';

/** A line of the source, already told apart by its marks. `text` and `start` are those of its content. */
export type SourceLine = Placed & {
  readonly kind: 'blank' | 'rule' | 'heading' | 'bullet' | 'row' | 'chart' | 'text';
  /** Number of # of a heading, 0 otherwise. */
  readonly level: number;
};

const rule = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|[—─━]{3,})$/;
const heading = /^(#{1,6})[\s\u3000]+(?=\S)/;
const bullet = /^[-*•·●][\s\u3000]+(?=\S)/;

/** The lines of `source` from `base` on, without white space around them and without their marks. */
export function sourceLines(source: string, base = 0): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = base;
  for (const raw of source.slice(base).split('\n')) {
    lines.push(sourceLine(raw, start));
    start += raw.length + 1;
  }
  return lines;
}

function sourceLine(raw: string, lineStart: number): SourceLine {
  const text = raw.trim();
  const start = lineStart + raw.length - raw.trimStart().length;
  if (text === '') return { kind: 'blank', text, start, level: 0 };
  if (rule.test(text)) return { kind: 'rule', text, start, level: 0 };
  if (text.startsWith('{{') && chartOnLine(text) !== null) return { kind: 'chart', text, start, level: 0 };
  const headed = heading.exec(text);
  if (headed !== null) return marked('heading', { text, start }, headed[0], headed[1]?.length ?? 1);
  const bulleted = bullet.exec(text);
  if (bulleted !== null) return marked('bullet', { text, start }, bulleted[0], 0);
  const isRow = (text.startsWith('|') && text.endsWith('|') && text.length > 2) || /\S[ ]*\t[ \t]*\S/.test(text);
  return { kind: isRow ? 'row' : 'text', text, start, level: 0 };
}

function marked(kind: 'heading' | 'bullet', line: Placed, mark: string, level: number): SourceLine {
  const text = withoutClosingMarks(line.text.slice(mark.length));
  return { kind, text, start: line.start + mark.length, level };
}

function withoutClosingMarks(text: string): string {
  return text.replace(/[\s\u3000]+#+$/, '');
}

/** `line` cut to the characters from `from` to `to`, without white space around them. */
export function placedPart(line: Placed, from: number, to = line.text.length): Placed {
  const part = line.text.slice(from, to);
  return { text: part.trim(), start: line.start + from + part.length - part.trimStart().length };
}

/** `line` without the `**` around it, if it is bold as a whole. */
export function withoutBoldMarks(line: Placed): Placed {
  const inner = /^\*\*([^*]+)\*\*$/.exec(line.text)?.[1];
  return inner === undefined ? { text: line.text, start: line.start } : { text: inner, start: line.start + 2 };
}
