import { type FigureHint, type HintRule, hintRules } from './figure-hint-rules.ts';

export type { FigureHint } from './figure-hint-rules.ts';

const marks: Readonly<Record<string, string>> = { '%': '％', ',': '，', ';': '；', ':': '：', '!': '！' };

/**
 * Whether a text hints that a certain figure should be reported, and how; `null` for a text that states facts, deadlines
 * or real work. Reminders and notices are refused where it answers. Wording that hides its meaning is not found.
 * Source: 统计法 (2024) Art. 7, 40: nobody may expressly or by hints ask for a figure.
 */
export function figureHint(text: string): FigureHint | null {
  // Widths are made one; the marks by which the rules tell clauses stay those of Chinese.
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[%,;:!]/g, (mark) => marks[mark] ?? mark);
  const spoken = plain.replace(/(\d)，(?=\d{3})/g, '$1');
  return hintRules.find((rule) => isSaid(spoken, rule))?.hint ?? null;
}

function isSaid(text: string, { words, unless }: HintRule): boolean {
  return [...text.matchAll(words)].some((found) => {
    const before = text.slice(0, found.index);
    return !forbidding.test(before) && !unless?.test(`${clauseEnd.exec(before)?.[0] ?? ''}${found[0]}`);
  });
}

/** A sentence that forbids what it quotes is none of it; a comma ends what a ban covers. */
const forbidding =
  /(?:不得|(?<!能)不能|不要|严禁|禁止|不可|不应|不许|从不|绝不|不准|杜绝|避免|防止|严查|查处|制止|切勿|千万别|请别)[^，。；]{0,12}$/;
const clauseEnd = /[^，。；]*$/;
