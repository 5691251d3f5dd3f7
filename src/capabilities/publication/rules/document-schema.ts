import { type MarkSpec, type NodeSpec, Schema } from '@tiptap/pm/model';

const cellAttributes = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null },
  align: { default: null },
};

/** An atom that stands alone: the editor draws it and a parser knows it by `data-node`. */
function atom(name: string, attrs: NodeSpec['attrs'] = {}, group?: string): NodeSpec {
  return {
    ...(group === undefined ? {} : { group }),
    atom: true,
    selectable: true,
    attrs,
    toDOM: (node) => ['div', { 'data-node': name, 'data-attributes': JSON.stringify(node.attrs) }],
    parseDOM: [{ tag: `div[data-node="${name}"]`, getAttrs: readAttributes }],
  };
}

function readAttributes(element: { getAttribute(name: string): string | null }): Record<string, unknown> | false {
  try {
    const read: unknown = JSON.parse(element.getAttribute('data-attributes') ?? '');
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : false;
  } catch {
    return false;
  }
}

const none = { default: null };

/** The nodes of a paper as data, in the order in which an editor tries them. */
export const documentNodes = {
  doc: { content: 'masthead? contents? block+ tail?' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: { role: { default: 'body' }, suggested: none },
    toDOM: ({ attrs }) => [
      'p',
      {
        ...(attrs.role !== 'body' && { 'data-role': attrs.role }),
        ...(attrs.suggested && { 'data-break': attrs.suggested.kind }),
      },
      0,
    ],
    parseDOM: [{ tag: 'p', getAttrs: (element) => ({ role: element.getAttribute('data-role') ?? 'body' }) }],
  },
  title: { group: 'block', content: 'inline*', defining: true, toDOM: () => ['h1', 0], parseDOM: [{ tag: 'h1' }] },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 1 } },
    toDOM: (node) => [`h${Number(node.attrs.level) + 1}`, 0],
    parseDOM: [1, 2, 3, 4].map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
  },
  masthead: atom('masthead', {
    holders: { default: [] },
    names: { default: [] },
    year: none,
    number: none,
    numberText: none,
    office: none,
    date: none,
    dateText: none,
  }),
  contents: atom('contents', { entries: none }),
  table: {
    group: 'block',
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    attrs: { caption: { default: '' }, unitText: { default: '' }, note: { default: '' } },
    toDOM: ({ attrs }) => [
      'table',
      { ...(attrs.note && { 'data-note': attrs.note }) },
      ['caption', { contenteditable: 'false' }, ['b', attrs.caption], ['span', attrs.unitText]],
      ['tbody', 0],
    ],
    parseDOM: [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  },
  tableRow: {
    content: '(tableCell | tableHeader)*',
    tableRole: 'row',
    toDOM: () => ['tr', 0],
    parseDOM: [{ tag: 'tr' }],
  },
  tableCell: {
    content: 'paragraph+',
    tableRole: 'cell',
    isolating: true,
    attrs: cellAttributes,
    toDOM: (node) => ['td', spans(node.attrs), 0],
    parseDOM: [{ tag: 'td', getAttrs: readSpans }],
  },
  tableHeader: {
    content: 'paragraph+',
    tableRole: 'header_cell',
    isolating: true,
    attrs: cellAttributes,
    toDOM: (node) => ['th', spans(node.attrs), 0],
    parseDOM: [{ tag: 'th', getAttrs: readSpans }],
  },
  chart: atom(
    'chart',
    {
      id: {},
      kind: { default: 'growth' },
      indicator: {},
      unit: none,
      month: {},
      asOf: none,
      caption: { default: '' },
      points: { default: [] },
      reason: none,
    },
    'block',
  ),
  signature: atom('signature', { units: { default: [] }, date: none }, 'block'),
  tail: atom('tail', {
    report: none,
    send: none,
    issue: none,
    telephone: none,
    fax: none,
    email: none,
    copies: none,
    copiesText: none,
  }),
  text: { group: 'inline' },
  figure: {
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    attrs: {
      id: {},
      indicator: none,
      unit: none,
      month: none,
      scope: none,
      asOf: none,
      rounding: { default: 'usual' },
      wording: {},
      shown: {},
      value: none,
      origin: { default: 'typed' },
      reason: none,
    },
    leafText: (node) => String(node.attrs.shown),
    toDOM: (node) => [
      'span',
      { 'data-node': 'figure', 'data-attributes': JSON.stringify(node.attrs) },
      String(node.attrs.shown),
    ],
    parseDOM: [{ tag: 'span[data-node="figure"]', getAttrs: readAttributes }],
  },
} satisfies Record<string, NodeSpec>;

/** The marks of a paper: bold leads (1 黑体, 2 楷体, 3 bold), threads of comments, suggested changes. */
export const documentMarks = {
  lead: {
    attrs: { level: { default: 3 } },
    toDOM: (mark) => ['strong', { 'data-level': String(mark.attrs.level) }, 0],
    parseDOM: [
      { tag: 'strong', getAttrs: (element) => ({ level: Number(element.getAttribute('data-level') ?? 3) }) },
      { tag: 'b', attrs: { level: 3 } },
    ],
  },
  comment: {
    attrs: { id: {} },
    excludes: '',
    inclusive: false,
    toDOM: (mark) => ['mark', { 'data-comment': String(mark.attrs.id) }, 0],
    parseDOM: [{ tag: 'mark[data-comment]', getAttrs: (element) => ({ id: element.getAttribute('data-comment') }) }],
  },
  insertion: suggestion('ins'),
  deletion: suggestion('del'),
} satisfies Record<string, MarkSpec>;

/** The schema that the editor and the server share: steps are applied with it on both sides. */
export const documentSchema = new Schema({ nodes: documentNodes, marks: documentMarks });

function suggestion(tag: 'ins' | 'del'): MarkSpec {
  return {
    attrs: { author: {}, at: {} },
    inclusive: tag === 'ins',
    toDOM: (mark) => [tag, { 'data-author': String(mark.attrs.author), 'data-at': String(mark.attrs.at) }, 0],
    parseDOM: [
      {
        tag,
        getAttrs: (element) => ({
          author: element.getAttribute('data-author') ?? '',
          at: element.getAttribute('data-at') ?? '',
        }),
      },
    ],
  };
}

function spans({ colspan, rowspan, align }: Record<string, unknown>): Record<string, string> {
  return {
    ...(typeof align === 'string' ? { style: `text-align: ${align}` } : {}),
    ...(colspan === 1 ? {} : { colspan: String(colspan) }),
    ...(rowspan === 1 ? {} : { rowspan: String(rowspan) }),
  };
}

function readSpans(element: { getAttribute(name: string): string | null }): Record<string, unknown> {
  const span = (name: string) => Math.max(Number(element.getAttribute(name) ?? 1) || 1, 1);
  return { colspan: span('colspan'), rowspan: span('rowspan') };
}
