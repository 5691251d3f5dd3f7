import type { Language } from '#kernel/terms.ts';
import { checkReading } from '../rules/checks/check-paper.ts';
import { readingOf } from '../rules/checks/reading.ts';
import type { Finding } from '../rules/finding.ts';
import { commonIndicators } from '../rules/prose/common-indicators.ts';
import { proposedBindings } from '../rules/prose/proposed-bindings.ts';
import type { ProseFigure } from '../rules/prose/prose-figure.ts';
import { readArticles } from '../rules/read-articles.ts';
import { readPaperFile } from './read-paper-file.ts';

/** A quantity of a file and the indicator that its words clearly name; null where they do not. */
export type FileFigure = ProseFigure & { readonly binding: string | null };

/** What a file says in figures, and what an editor would ask about it. Places count in `text`. */
export type CheckedFile = {
  readonly text: string;
  readonly figures: readonly FileFigure[];
  readonly findings: readonly Finding[];
};

/**
 * Reads and checks one paper without any database: what only the city's data could tell is left out.
 * `today` is YYYY-MM-DD. Refuses as `readPaperFile` does.
 */
export async function checkFile(
  place: string,
  { today, language }: { readonly today: string; readonly language: Language },
): Promise<CheckedFile> {
  const paper = readArticles([await readPaperFile(place)]);
  const reading = readingOf(paper);
  const context = { indicators: commonIndicators, regions: [], cityCode: null };
  const bindings = new Map(
    proposedBindings(reading.text, reading.figures, context).map(({ figure, clear }) => [
      figure,
      clear?.indicator ?? null,
    ]),
  );
  const figures = reading.figures.map((figure) => ({ ...figure, binding: bindings.get(figure) ?? null }));
  const findings = checkReading(reading, { today, previous: null, asked: null, countyUnits: null, language });
  return { text: paper.source, figures, findings };
}
