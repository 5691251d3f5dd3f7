import { boundText, figureToken } from './bound-text.ts';
import { chartToken } from './chart-token.ts';
import type { BlockNode, InlineNode, PaperDocument } from './document.ts';
import { documentFromPaper } from './document-from-paper.ts';
import { displayNamed, type FigureToken, figureIndicators } from './figure.ts';
import type { ChartAttributes } from './figure-node.ts';
import { readArticles } from './read-articles.ts';
import { titlesOf, writtenDocument } from './written-document.ts';

/** A text with figure tokens as a document. Refuses as `boundText` does. */
export function documentFromSource(
  source: string,
  { figureOf, asOf }: { readonly figureOf: (token: FigureToken) => number | null; readonly asOf: string | null },
): PaperDocument {
  const { text, bindings } = boundText(source, figureOf);
  return documentFromPaper(readArticles([{ name: '', text }]), { bindings, asOf });
}

/**
 * The document as a text that `documentFromSource` reads: titles with `# `, leads in `**`, tables in `|`, bound figures
 * as tokens, charts as lines of their own; bars of the units are those of `city`. Comments and suggestions are left out.
 */
export function sourceFromDocument(document: PaperDocument, city: string): string {
  const parts = document.content.flatMap((node): string[] => {
    switch (node.type) {
      case 'masthead':
      case 'tail':
        return [...(node.type === 'tail' ? ['---'] : []), writtenDocument({ type: 'doc', content: [node] }).text];
      case 'contents':
        return [['目录', ...(node.attrs.entries ?? titlesOf(document)).map((entry) => `- ${entry}`)].join('\n')];
      default:
        return blockSource(node, city);
    }
  });
  return parts.map((part) => part.trimEnd()).join('\n\n');
}

function blockSource(node: BlockNode, city: string): string[] {
  switch (node.type) {
    case 'title':
      return [`# ${inlineSource(node.content)}`];
    case 'heading':
    case 'paragraph':
      return [inlineSource(node.content)];
    case 'table':
      return [tableSource(node)];
    case 'signature':
      return node.attrs.units;
    case 'chart':
      return chartSource(node.attrs, city);
  }
}

/** Nothing for a chart of what the catalogue does not have. */
function chartSource(chart: ChartAttributes, city: string): string[] {
  const indicator = figureIndicators.find((key) => key === chart.indicator);
  return indicator === undefined ? [] : [chartToken({ ...chart, indicator, unit: chart.unit ?? city })];
}

function tableSource({ attrs, content }: Extract<BlockNode, { type: 'table' }>): string {
  const rows = content.map(
    (row) =>
      `| ${row.content.map((cell) => cell.content.map((one) => inlineSource(one.content)).join(' ')).join(' | ')} |`,
  );
  const around = (text: string) => (text === '' ? [] : [text, '']);
  return [...around(attrs.caption), ...rows, ...(attrs.note === '' ? [] : ['', attrs.note])].join('\n');
}

function inlineSource(nodes: readonly InlineNode[]): string {
  return nodes
    .filter(({ marks = [] }) => !marks.some(({ type }) => type === 'deletion'))
    .map((node) => {
      const words = node.type === 'text' ? node.text : tokenOf(node);
      const isBold = node.marks?.some((mark) => mark.type === 'lead' && mark.attrs.level === 3) ?? false;
      return isBold ? `**${words}**` : words;
    })
    .join('')
    .replaceAll('****', '');
}

function tokenOf({ attrs }: Extract<InlineNode, { type: 'figure' }>): string {
  const { unit, month, scope, wording, shown, origin, rounding } = attrs;
  const indicator = figureIndicators.find((key) => key === attrs.indicator);
  const display = displayNamed(wording);
  const isToken = origin === 'bound' && rounding === 'usual' && unit !== null && month !== null;
  return indicator && display && isToken ? figureToken({ indicator, unit, month, display, scope }) : shown;
}
