import { Refusal } from '#kernel/refusal.ts';
import { chartOnLine } from './chart-token.ts';
import {
  type BoundText,
  displaysOf,
  type Figure,
  type FigureBinding,
  type FigureToken,
  figureDisplays,
  figureIndicators,
  hasScope,
} from './figure.ts';
import { shownFigure } from './shown-figure.ts';

const tokenOrBraces = /\{\{[^{}\n]*\}\}(?!\})|\{\{|\}\}|｛｛|｝｝/g;
const tokenParts =
  /^\{\{([A-Za-z]+)(?::([A-Za-z]+))?\|(\d{6}(?:\d{3}|-Z\d{2})?|department:[a-zA-Z]{3,20})\|((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))\|([^|{}]+)\}\}$/;

/** Characters of an unclear token that the refusal shows. */
const shownCharacters = 60;

/**
 * The figure tokens of a template in their order. A token is `{{indicator|unit|month|display}}` without spaces, such as
 * `{{growthPercent|331023|2019-12|%}}`: an indicator, with `:part` where only a part of it is meant, the code of a unit
 * (for a department of a county `department:water`), YYYY-MM, and a display that the indicator allows (see `displaysOf`).
 * Refuses with `figureTokenUnclear` (facts `line`, counted from 1, and `token`) when double braces, also full-width ones,
 * are anything else; single braces are text, and a line that stands for a chart is left out.
 */
export function figureTokens(text: string): FigureToken[] {
  return [...text.matchAll(tokenOrBraces)].flatMap((match) => {
    const [token] = match;
    const start = match.index;
    if (isOfChart(text, start)) return [];
    const figure = text[start - 1] === '{' ? null : figureIn(token);
    if (figure === null)
      throw new Refusal('figureTokenUnclear', { line: lineOf(text, start), token: near(text, start) });
    return { token, start, end: start + token.length, ...figure };
  });
}

/**
 * `text` with its tokens filled in, unit included, and where each figure stands in the result. A figure has its sign:
 * write 增长率为 before it, not 增长 or 下降, unless the sign is known. Refuses with `figureUnknown` (facts `line` and
 * `token`) when `figureOf` gives null or no possible value, and with `figureTokenUnclear` as `figureTokens` does.
 */
export function boundText(text: string, figureOf: (token: FigureToken) => number | null): BoundText {
  const bindings: FigureBinding[] = [];
  let bound = '';
  let from = 0;
  for (const token of figureTokens(text)) {
    const { indicator, unit, month, display, scope } = token;
    const part = scope === undefined ? {} : { scope };
    const value = figureOf(token);
    const shown = value === null ? null : shownFigure(value, token);
    if (value === null || shown === null) {
      throw new Refusal('figureUnknown', { line: lineOf(text, token.start), token: token.token });
    }
    bound += text.slice(from, token.start);
    const start = bound.length;
    bound += shown;
    bindings.push({ start, end: bound.length, indicator, unit, month, display, ...part, shown, value });
    from = token.end;
  }
  return { text: bound + text.slice(from), bindings };
}

/** Whether what begins at `start` is the line of a chart, which is drawn and not filled in. */
function isOfChart(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const [line = ''] = text.slice(lineStart).split('\n', 1);
  return text.slice(lineStart, start).trim() === '' && chartOnLine(line) !== null;
}

/** The token for `figure`, as `figureTokens` reads it. */
export function figureToken({ indicator, unit, month, display, scope = null }: Figure): string {
  return `{{${indicator}${scope === null ? '' : `:${scope}`}|${unit}|${month}|${display}}}`;
}

function figureIn(token: string): Figure | null {
  const [, name, scope = null, unit, month, form] = tokenParts.exec(token) ?? [];
  const indicator = figureIndicators.find((candidate) => candidate === name);
  const display = figureDisplays.find((candidate) => candidate === form);
  if (indicator === undefined || display === undefined || unit === undefined || month === undefined) return null;
  if (!hasScope(indicator, scope)) return null;
  return displaysOf(indicator).includes(display)
    ? { indicator, unit, month, display, ...(scope !== null && { scope }) }
    : null;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** The unclear token up to its end, or the rest of the line, but not more than a screen holds. */
function near(text: string, start: number): string {
  const [line = ''] = text.slice(start).split('\n');
  const end = line.search(/\}\}|｝｝/);
  return line.slice(0, Math.min(end === -1 ? line.length : end + 2, shownCharacters));
}
