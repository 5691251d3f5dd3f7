import type { InlineNode, PaperDocument } from './document.ts';
import { displayNamed } from './figure.ts';
import type { FigureAttributes } from './figure-node.ts';
import { isIndicatorKey } from './indicators/catalogue.ts';
import { shownFigure } from './shown-figure.ts';

/**
 * What a figure is to the data: `fresh` says what the data says; `stale` was taken from data that has changed; `kept` is
 * stale with a reason; `typed` by hand without data behind it; `contradicts` says something else than its own value, or,
 * typed by hand, than the data; `unknown` where the data has no value any more.
 */
export const figureConditions = ['fresh', 'stale', 'kept', 'typed', 'contradicts', 'unknown'] as const;
/** One of the conditions. */
export type FigureCondition = (typeof figureConditions)[number];

/** A figure held against the data: what it says, what it would say now, and what it is to the data. */
export type FigureState = {
  readonly attributes: FigureAttributes;
  readonly condition: FigureCondition;
  /** The value of the data; null where there is none. */
  readonly value: number | null;
  /** `value` in the figure's form; null where there is none. */
  readonly shown: string | null;
};

/** What a figure is to the data, of which `value` is known now. */
export function figureState(attributes: FigureAttributes, value: number | null): FigureState {
  const shown = value === null ? null : shownAs(attributes, value);
  return { attributes, value, shown, condition: conditionOf(attributes, { value, shown }) };
}

function conditionOf(
  figure: FigureAttributes,
  { value, shown }: Pick<FigureState, 'value' | 'shown'>,
): FigureCondition {
  const isBound = figure.indicator !== null && figure.unit !== null && figure.month !== null;
  if (figure.origin === 'typed') {
    if (!isBound || shown === null) return 'typed';
    return shown === figure.shown ? 'typed' : 'contradicts';
  }
  const own = figure.value === null ? null : shownAs(figure, figure.value);
  if (own !== null && own !== figure.shown) return 'contradicts';
  if (value === null) return 'unknown';
  if (value === figure.value || shown === figure.shown) return 'fresh';
  return figure.origin === 'kept' && figure.reason !== null ? 'kept' : 'stale';
}

/** `value` in the form of a figure; null where the figure has no such form. */
function shownAs({ indicator, wording, rounding }: FigureAttributes, value: number): string | null {
  const display = displayNamed(wording);
  if (indicator === null || display === null || !isIndicatorKey(indicator)) return null;
  return shownFigure(value, { indicator, display, rounding });
}

/** Conditions that keep a paper from being signed. */
export function isUnsettled(condition: FigureCondition): boolean {
  return condition === 'stale' || condition === 'contradicts' || condition === 'unknown';
}

/** The figures of a document in its order. */
export function figuresOfDocument(document: PaperDocument): FigureAttributes[] {
  const found: FigureAttributes[] = [];
  mappedFigures(document, (attributes) => {
    found.push(attributes);
    return attributes;
  });
  return found;
}

/** `document` with every figure as `change` gives it. */
function mappedFigures(
  document: PaperDocument,
  change: (attributes: FigureAttributes) => FigureAttributes,
): PaperDocument {
  return mappedInline(document, (node) => [node.type === 'figure' ? { ...node, attrs: change(node.attrs) } : node]);
}

/** `document` with each of its inline nodes replaced by what `change` gives. */
export function mappedInline(
  document: PaperDocument,
  change: (node: InlineNode) => readonly InlineNode[],
): PaperDocument {
  const words = (nodes: readonly InlineNode[]) => nodes.flatMap(change);
  return {
    ...document,
    content: document.content.map((node) => {
      if (node.type === 'table')
        return {
          ...node,
          content: node.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({
              ...cell,
              content: cell.content.map((one) => ({ ...one, content: words(one.content) })),
            })),
          })),
        };
      if (node.type === 'title' || node.type === 'heading' || node.type === 'paragraph')
        return { ...node, content: words(node.content) };
      return node;
    }),
  };
}

/** What becomes of figures whose data has changed: take the new value, or keep the old one for a reason. */
export type FigureChoices = {
  readonly take: readonly string[];
  readonly keep: readonly { readonly id: string; readonly reason: string }[];
};

/** `document` after the choices; figures without a new value, or not stale, stay as they are. */
export function settledFigures(
  document: PaperDocument,
  states: readonly FigureState[],
  { choices, asOf }: { readonly choices: FigureChoices; readonly asOf: string },
): PaperDocument {
  const known = new Map(states.map((state) => [state.attributes.id, state]));
  const reasons = new Map(choices.keep.map(({ id, reason }) => [id, reason]));
  return mappedFigures(document, (figure) => {
    const state = known.get(figure.id);
    const reason = reasons.get(figure.id);
    if (state === undefined) return figure;
    if (reason !== undefined) return { ...figure, origin: 'kept', reason };
    if (!choices.take.includes(figure.id) || state.shown === null) return figure;
    return { ...figure, value: state.value, shown: state.shown, asOf, origin: 'bound', reason: null };
  });
}
