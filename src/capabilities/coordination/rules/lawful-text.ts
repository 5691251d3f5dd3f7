import { figureHint } from '#kernel/figure-hint.ts';
import { Refusal } from '#kernel/refusal.ts';

/**
 * Texts that go down to a unit: what is to be done, by when, why. Refuses `textHintsAtFigure`, naming the text, where one
 * asks for a certain figure. Source: 统计法 (2024) Art. 7, 40; domain catalogue 3.5.
 */
export function checkTexts(texts: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, text] of Object.entries(texts))
    if (text && figureHint(text) !== null) throw new Refusal('textHintsAtFigure', { field, text: text.slice(0, 60) });
}
