import { figureHint } from '#kernel/figure-hint.ts';
import { Refusal } from '#kernel/refusal.ts';

/**
 * Words that stand beside a report, whoever writes them: reasons, 说明 and comments. Refuses `figureHinted` where one
 * hints at a figure to report. Source: 统计法 (2024) Art. 7, 40.
 */
export function mayBeSaid(...texts: readonly (string | null)[]): void {
  if (texts.some((text) => text !== null && figureHint(text) !== null)) throw new Refusal('figureHinted');
}
