import { Extension } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { documentFromPaper } from '../../rules/document-from-paper.ts';
import { figureAttributes } from '../../rules/figure-node.ts';
import { readArticles } from '../../rules/read-articles.ts';
import { newKey } from './new-key.ts';

/**
 * What is pasted from WPS, Word, Excel or a web page comes as clean words, headings, bold and tables; a figure of this
 * paper keeps its binding under a name of its own; plain text becomes a paragraph a line.
 */
export const Pasted = Extension.create({
  name: 'pasted',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('pasted'),
      props: {
        transformPastedHTML: cleanHtml,
        transformPasted: (slice) => new Slice(ownFigures(slice.content), slice.openStart, slice.openEnd),
        clipboardTextParser: (text, $context) => textSlice(text, $context.doc.type.schema),
      },
    }),
  ],
});

/** Fewest lines of a text that is read as articles and not as a few words. */
const fewestLines = 3;

/**
 * Plain text as blocks: a few lines are a paragraph each; more are read as an old paper is, with its titles, numbered
 * leads and tables. Its masthead and imprint are left out, because the paper has its own.
 */
export function textSlice(text: string, schema: Schema): Slice {
  const lines = plainLines(text);
  if (lines.length < fewestLines) {
    const blocks = lines.flatMap((line) => schema.nodes.paragraph?.create(null, schema.text(line)) ?? []);
    return new Slice(Fragment.from(blocks), Math.min(blocks.length, 1), Math.min(blocks.length, 1));
  }
  const read = documentFromPaper(readArticles([{ name: '', text }]), { bindings: [], asOf: null });
  const blocks = read.content.filter(
    ({ type }) => type === 'title' || type === 'paragraph' || type === 'table' || type === 'heading',
  );
  return new Slice(Fragment.fromJSON(schema, blocks), 0, 0);
}

/** Lines of plain text without the indents and the empty lines by which paragraphs are told apart. */
function plainLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '');
}

/** HTML of an office program without what is not text: styles, comments, conditional parts, pictures, empty paragraphs. */
function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('style,script,meta,link,title,img,svg,object,xml,o\\:p,del'))
    element.remove();
  for (const element of page.body.querySelectorAll('p,div,h1,h2,h3,h4,h5,h6,li')) trimmed(element);
  for (const strong of page.body.querySelectorAll('strong,b'))
    if (isNormalWeight(strong)) strong.replaceWith(...strong.childNodes);
  for (const span of page.body.querySelectorAll('span:not([data-node])')) bolded(span);
  for (const paragraph of page.body.querySelectorAll('p'))
    if (isBlank(paragraph) && !paragraph.closest('td,th')) paragraph.remove();
  return page.body.innerHTML;
}

/** Google and some browsers wrap all that is copied in a `b` of normal weight. */
function isNormalWeight(element: Element): boolean {
  return /font-weight:\s*(?:normal|400)/.test(element.getAttribute('style') ?? '');
}

/** WPS writes bold as a style. */
function bolded(span: Element): void {
  if (!/font-weight:\s*(?:bold|[6-9]00)/.test(span.getAttribute('style') ?? '')) return;
  const strong = span.ownerDocument.createElement('strong');
  strong.append(...span.childNodes);
  span.replaceWith(strong);
}

/** Indents made of blanks are the paragraph's own in print. */
function trimmed(element: Element): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const first = walker.nextNode();
  if (first?.nodeValue) first.nodeValue = first.nodeValue.replace(/^[\s\u3000]+/, '');
}

function isBlank(element: Element): boolean {
  return (element.textContent ?? '').trim() === '' && element.querySelector('[data-node]') === null;
}

/** The content with figures under new names; one that cannot be read becomes its words. */
function ownFigures(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.type.name !== 'figure') {
      nodes.push(node.isLeaf ? node : node.copy(ownFigures(node.content)));
      return;
    }
    const read = figureAttributes.safeParse(node.attrs);
    if (read.success) nodes.push(node.type.create({ ...read.data, id: newKey() }, null, node.marks));
    else if (String(node.attrs.shown ?? '') !== '')
      nodes.push(node.type.schema.text(String(node.attrs.shown), node.marks));
  });
  return Fragment.from(nodes);
}
