import { appendixWorkbook, type FrozenFigure } from '../documents/appendix.ts';
import { type RenderedBriefing, renderBriefing } from '../documents/render-briefing.ts';
import { tableSheets } from '../documents/table-sheets.ts';
import { paperAuthor } from '../rules/paper-author.ts';
import type { ArchivedContent } from '../store/archive.ts';

/** What the three files of an issued paper are made of. */
export type FilesToMake = {
  readonly id: string;
  readonly code: string;
  readonly figures: readonly FrozenFigure[];
  readonly content: ArchivedContent;
};

/** DOCX, PDF/A and data appendix of an issued paper. The same input gives the same bytes. Refuses `characterNotShown`. */
export async function archivedFiles(
  { id, code, figures, content }: FilesToMake,
  fontFolder: string | null,
): Promise<Pick<RenderedBriefing, 'docx' | 'pdf'> & { readonly appendix: Uint8Array }> {
  const { paper, madeOn, edition, title, numberText } = content;
  const identity = { paper: id, version: edition, code, figures: figures.map(({ attributes }) => attributes) };
  const { docx, pdf } = await renderBriefing(paper, { fontDirectory: fontFolder, madeOn, identity });
  const tables = tableSheets(paper, { author: paperAuthor(paper), title: paper.articles[0]?.title.text || title });
  const appendix = await appendixWorkbook(figures, { title, number: numberText, code, date: madeOn }, tables);
  return { docx, pdf, appendix };
}
