import { titleLines } from '#kernel/title-lines.ts';
import type { DocxBlock, DocxParagraph, DocxRun, DocxTable } from '#platform/docx/docx-blocks.ts';
import { annexHeading } from './annex-lines.ts';
import { writtenDate } from './completed-paper.ts';
import type { BlockNode, DocumentNode, InlineNode, PaperDocument, ParagraphNode, TableNode } from './document.ts';
import type { FigureAttributes } from './figure-node.ts';
import { figuresOfDocument } from './figure-states.ts';
import { paragraphRole } from './paragraph-role.ts';
import { titlesOf } from './written-document.ts';

type Stored = {
  readonly figures: ReadonlyMap<string, FigureAttributes>;
  readonly charts: Extract<BlockNode, { type: 'chart' }>[];
  readonly tables: TableNode[];
  readonly signatures: Extract<BlockNode, { type: 'signature' }>[];
  readonly titles: ReadonlySet<string>;
  /** Headings of annexes by the mark that the file shows of them on a line of its own. */
  readonly annexes: ReadonlyMap<string, ParagraphNode>;
};

/**
 * A DOCX of ours that somebody edited in another program, as a document. Words and tables are those of the file; what the
 * file only shows (masthead, contents, tail, charts, signatures, captions of tables) stays as it is in `stored`, which
 * went into the file. A figure whose words were changed is typed by hand from then on; one that is gone stays gone.
 */
export function documentFromDocx(blocks: readonly DocxBlock[], stored: PaperDocument): PaperDocument {
  const known = knownParts(stored);
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && isTitle(block, known));
  const body = blocks.slice(first === -1 ? 0 : first).filter((block) => !isImprint(block));
  const skipped = shownOnly(stored);
  const nodes: BlockNode[] = [];
  for (const block of body) {
    if (block.kind === 'table') nodes.push(tableNode(block, known));
    else nodes.push(...paragraphNodes(block, { known, skipped, nodes }));
  }
  const around = (type: DocumentNode['type']) => stored.content.filter((node) => node.type === type);
  const content = nodes.length === 0 ? [emptyParagraph()] : nodes;
  return { type: 'doc', content: [...around('masthead'), ...around('contents'), ...content, ...around('tail')] };
}

function knownParts(stored: PaperDocument): Stored {
  const parts = stored.content;
  return {
    figures: new Map(figuresOfDocument(stored).map((figure) => [figure.id, figure])),
    charts: parts.filter((node) => node.type === 'chart'),
    tables: parts.filter((node) => node.type === 'table'),
    signatures: parts.filter((node) => node.type === 'signature'),
    titles: new Set(titlesOf(stored).map(bare)),
    annexes: new Map(annexesOf(stored).map(({ mark, node }) => [mark, node])),
  };
}

/** Headings of annexes: the file shows the mark and the title on lines of their own. */
function annexesOf(stored: PaperDocument): { mark: string; title: string | null; node: ParagraphNode }[] {
  return stored.content.flatMap((node) => {
    if (node.type !== 'paragraph' || node.attrs.role !== 'annex') return [];
    const text = node.content.map((inline) => (inline.type === 'text' ? inline.text : inline.attrs.shown)).join('');
    const heading = annexHeading(text);
    return heading === null ? [] : [{ mark: bare(heading.mark), title: heading.title, node }];
  });
}

/** Lines that the file shows of nodes which hold no words of their own. */
function shownOnly(stored: PaperDocument): ReadonlySet<string> {
  const lines = stored.content.flatMap((node): string[] => {
    if (node.type === 'table') return [node.attrs.caption, node.attrs.unitText, node.attrs.note];
    if (node.type === 'chart') return [node.attrs.caption];
    if (node.type !== 'signature') return [];
    return [...node.attrs.units, ...(node.attrs.date === null ? [] : [writtenDate(node.attrs.date)])];
  });
  const annexes = annexesOf(stored).flatMap(({ title }) => (title === null ? [] : titleLines(title)));
  return new Set([...lines, ...annexes].map(bare).filter((line) => line !== ''));
}

type Reading = { readonly known: Stored; readonly skipped: ReadonlySet<string>; readonly nodes: readonly BlockNode[] };

function paragraphNodes(paragraph: DocxParagraph, { known, skipped, nodes }: Reading): BlockNode[] {
  if (paragraph.hasDrawing) return known.charts.splice(0, 1);
  const text = bare(wordsOf(paragraph));
  if (text === '') return [];
  if (isTitle(paragraph, known))
    return [{ type: 'title', content: inlineOf(paragraph.runs, known, { isTitle: true }) }];
  if (skipped.has(text)) {
    const isSignature = known.signatures[0]?.attrs.units.some((unit) => bare(unit) === text) ?? false;
    return isSignature && nodes.at(-1)?.type !== 'signature' ? known.signatures.splice(0, 1) : [];
  }
  const annex = known.annexes.get(text);
  if (annex !== undefined) return [annex];
  return [rolePlaced({ type: 'paragraph', attrs: { role: 'body' }, content: inlineOf(paragraph.runs, known) }, nodes)];
}

/** A paragraph with what its words make of it; a list of annexes is set in by spaces that are not its words. */
function rolePlaced(node: ParagraphNode, above: readonly BlockNode[]): ParagraphNode {
  const last = above.at(-1);
  const roleAbove = last?.type === 'paragraph' ? last.attrs.role : null;
  const text = node.content.map((inline) => (inline.type === 'text' ? inline.text : inline.attrs.shown)).join('');
  const untitled = above.filter(({ type }) => type !== 'title').length;
  const role = paragraphRole(text.trim(), { above: untitled, roleAbove });
  const [first, ...others] = node.content;
  const isSetIn = role === 'attachment' && first?.type === 'text';
  const content = isSetIn ? [{ ...first, text: first.text.trimStart() }, ...others] : node.content;
  return { ...node, attrs: { role }, content };
}

function tableNode({ rows }: DocxTable, known: Stored): TableNode {
  const [stored] = known.tables.splice(0, 1);
  return {
    type: 'table',
    attrs: stored?.attrs ?? { caption: '', unitText: '', note: '' },
    content: rows.map((row, index) => ({
      type: 'tableRow',
      content: row.cells.map((cell, column) => ({
        type: row.isHeader ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: {
          ...{ colspan: cell.columns, rowspan: cell.rows, colwidth: null },
          align: stored?.content[index]?.content[column]?.attrs.align ?? null,
        },
        content: cellParagraphs(cell.paragraphs, known),
      })),
    })),
  };
}

function cellParagraphs(paragraphs: readonly DocxParagraph[], known: Stored): ParagraphNode[] {
  if (paragraphs.length === 0) return [emptyParagraph()];
  return paragraphs.map(({ runs }) => ({
    type: 'paragraph',
    attrs: { role: 'body' },
    content: inlineOf(runs, known, { isTitle: true }),
  }));
}

/** Runs as inline nodes; titles and cells have no leads. */
function inlineOf(runs: readonly DocxRun[], known: Stored, { isTitle: hasNoLeads = false } = {}): InlineNode[] {
  const nodes: InlineNode[] = [];
  let control: string | null = null;
  for (const run of runs) {
    const level = hasNoLeads ? null : levelOf(run);
    const marks = level === null ? {} : { marks: [{ type: 'lead' as const, attrs: { level } }] };
    const attributes = run.control === null ? undefined : known.figures.get(run.control);
    const text = run.text.replace(/[\n\t]+/g, hasNoLeads ? '' : ' ');
    const last = nodes.at(-1);
    if (attributes !== undefined) {
      if (run.control === control && last?.type === 'figure')
        nodes[nodes.length - 1] = { ...last, attrs: edited(attributes, last.attrs.shown + text) };
      else nodes.push({ type: 'figure', attrs: edited(attributes, text), ...marks });
    } else if (text !== '') {
      const isSame = last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks.marks ?? []);
      if (isSame && last?.type === 'text') nodes[nodes.length - 1] = { ...last, text: last.text + text };
      else nodes.push({ type: 'text', text, ...marks });
    }
    control = run.control;
  }
  return nodes;
}

/** A figure whose words are as they were stays what it was; another is typed by hand. */
function edited(attributes: FigureAttributes, shown: string): FigureAttributes {
  const words = shown.slice(0, 60);
  return words === attributes.shown
    ? attributes
    : { ...attributes, shown: words, value: null, origin: 'typed', reason: null };
}

function levelOf({ isBold, font }: DocxRun): 1 | 2 | 3 | null {
  if (font !== null && /黑体|SimHei/.test(font)) return 1;
  if (font !== null && /楷体|KaiTi/.test(font)) return 2;
  return isBold ? 3 : null;
}

function isTitle(paragraph: DocxParagraph, { titles }: Pick<Stored, 'titles'>): boolean {
  return /^(?:heading ?1|1)$/i.test(paragraph.style ?? '') || titles.has(bare(wordsOf(paragraph)));
}

/** The table of 版记 at the foot of the last page. */
function isImprint(block: DocxBlock): boolean {
  if (block.kind !== 'table') return false;
  const first = block.rows[0]?.cells[0]?.paragraphs.map(wordsOf).join('') ?? '';
  return /^\s*(?:报|送|发|联系电话|传真|E-mail|本期共印|核验码)\s*[:：]/i.test(first);
}

function wordsOf({ runs }: DocxParagraph): string {
  return runs.map(({ text }) => text).join('');
}

function emptyParagraph(): ParagraphNode {
  return { type: 'paragraph', attrs: { role: 'body' }, content: [] };
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
