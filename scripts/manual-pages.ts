import path from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import type { Plugin } from 'vite';
import type { ManualNode, ManualPage, ManualTag } from '../src/apps/web/help/manual-page.ts';

/**
 * Turns a page of the manual into what the help of the product draws, while the pages are built: neither a parser nor
 * markup of its own has to reach the browser. What it does not know stops the build.
 */
export function manualPages(): Plugin {
  return {
    name: 'manual-pages',
    transform(text, id) {
      if (!id.endsWith('.md')) return null;
      const page = manualPage(text, path.basename(id));
      return { code: `export default ${JSON.stringify(page)};`, moduleType: 'js', map: null };
    },
  };
}

/** A page from its Markdown; throws where it has no title, or something that the help does not draw. */
export function manualPage(text: string, file: string): ManualPage {
  const [first, ...rest] = marked.lexer(text).filter(({ type }) => type !== 'space');
  if (first?.type !== 'heading') throw new Error(`${file} does not begin with its title`);
  return { title: plain(first as Tokens.Heading), body: rest.map((token) => nodeOf(token, file)) };
}

const tags: Readonly<Record<string, ManualTag>> = {
  paragraph: 'p',
  strong: 'strong',
  em: 'em',
  list_item: 'li',
  blockquote: 'blockquote',
};

function nodeOf(token: Token, file: string): ManualNode {
  const within = ({ tokens = [] }: { tokens?: Token[] | undefined }) => tokens.map((one) => nodeOf(one, file));
  if (token.type === 'heading')
    return { tag: (token as Tokens.Heading).depth > 2 ? 'h4' : 'h3', children: within(token) };
  if (token.type === 'list') return listOf(token as Tokens.List, file);
  if (token.type === 'table') return tableOf(token as Tokens.Table, within);
  if (token.type === 'link') return linkOf(token as Tokens.Link, within(token as Tokens.Link));
  if (token.type === 'code') return { tag: 'pre', children: [(token as Tokens.Code).text] };
  if (token.type === 'codespan') return { tag: 'code', children: [(token as Tokens.Codespan).text] };
  if (token.type === 'text' || token.type === 'escape') {
    const { tokens, text } = token as Tokens.Text;
    return tokens ? { tag: 'span', children: within({ tokens }) } : text;
  }
  const tag = tags[token.type];
  if (!tag) throw new Error(`${file}: the help draws no ${token.type}: ${token.raw.slice(0, 60)}`);
  return { tag, children: within(token as { tokens?: Token[] }) };
}

/** The first item bears the number that its list begins with. */
function listOf({ ordered, start, items }: Tokens.List, file: string): ManualNode {
  const children = items.map((item) =>
    nodeOf({ ...item, tokens: item.tokens.filter(({ type }) => type !== 'space') }, file),
  );
  return ordered ? { tag: 'ol', start: Number(start) || 1, children } : { tag: 'ul', children };
}

function tableOf({ header, rows }: Tokens.Table, within: (cell: Tokens.TableCell) => ManualNode[]): ManualNode {
  const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td'): ManualNode => ({
    tag: 'tr',
    children: cells.map((cell) => ({ tag, children: within(cell) })),
  });
  return {
    tag: 'table',
    children: [
      { tag: 'thead', children: [row(header, 'th')] },
      { tag: 'tbody', children: rows.map((cells) => row(cells, 'td')) },
    ],
  };
}

/** Other pages of the manual are opened in the help; what stands elsewhere in the repository is not at hand there. */
function linkOf({ href }: Tokens.Link, children: ManualNode[]): ManualNode {
  const page = /^([a-z-]+)\.md$/i.exec(href)?.[1];
  return page ? { tag: 'a', page, children } : { tag: 'span', children };
}

function plain({ tokens }: Tokens.Heading): string {
  return tokens.map((token) => ('text' in token ? String(token.text) : token.raw)).join('');
}
