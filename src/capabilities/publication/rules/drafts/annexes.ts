import type { Facts } from '#kernel/refusal.ts';
import { type Drafting, type DraftKey, said } from './drafting.ts';

/** A table of no more rows stands in the text; a longer one would leave half a page empty and is an annex. */
const rowsInText = 5;

/** An annex: its title and its tables. */
type Annex = { readonly title: string; readonly parts: readonly string[] };

/** What a part of a paper says and shows: words with a short table, or words that name the annex with the long one. */
export type AnnexWish = {
  /** The tables; empty ones are left out. */
  readonly tables: readonly string[];
  /** Leads to tables in the text. */
  readonly inText: DraftKey;
  /** Names the annex, as `number`. */
  readonly inAnnex: DraftKey;
  readonly title: DraftKey;
  readonly facts: Facts;
};

/** Annexes of one paper, numbered in the order in which its text names them. Source: GB/T 9704-2012 7.3.4, 7.3.7. */
export type Annexes = {
  /** What stands in the text: nothing without a table. */
  placed(wish: AnnexWish): { readonly words: string; readonly table: string };
  /** The list below the text (附件：1.…) and the annexes themselves; nothing where there are none. */
  end(): string[];
};

/** Begins the annexes of a paper; `count` is how many it will have, for a single one bears no number. */
export function annexesOf(data: Pick<Drafting, 'language'>, count: 'one' | 'many' = 'many'): Annexes {
  const annexes: Annex[] = [];
  const numberOf = (index: number) => (count === 'one' ? '' : String(index + 1));
  return {
    placed({ tables, inText, inAnnex, title, facts }) {
      const given = tables.filter((table) => table !== '');
      const [first] = given;
      if (first === undefined) return { words: '', table: '' };
      if (given.length === 1 && bodyRows(first) <= rowsInText) return { words: said(data, inText), table: first };
      annexes.push({ title: said(data, title, facts), parts: given.length === 1 ? [withoutCaption(first)] : given });
      return { words: said(data, inAnnex, { number: numberOf(annexes.length - 1) }), table: '' };
    },
    end: () => [
      ...annexes.map(({ title }, index) => {
        const mark = count === 'one' ? '' : `${index + 1}.`;
        return `${index === 0 ? said(data, 'annexList') : ''}${mark}${title}`;
      }),
      ...annexes.flatMap(({ title, parts }, index) => [`${said(data, 'annex')}${numberOf(index)} ${title}`, ...parts]),
    ],
  };
}

/** Rows below the heads of a table. */
function bodyRows(table: string): number {
  const lines = table.split('\n');
  const rule = lines.findIndex((line) => line.startsWith('|---'));
  return lines.slice(rule + 1).filter((line) => !line.startsWith('| 注：')).length;
}

/** The title of an annex is that of its one table. */
function withoutCaption(table: string): string {
  return table
    .split('\n')
    .filter((line) => !line.startsWith('| 表题：'))
    .join('\n');
}
