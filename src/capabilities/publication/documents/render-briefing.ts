import { Refusal } from '#kernel/refusal.ts';
import { fontStatement } from '#platform/fonts/font-statement.ts';
import { missingGlyphs } from '#platform/fonts/missing-glyphs.ts';
import { resolveFonts, type Substitution } from '#platform/fonts/resolve-fonts.ts';
import { warmPress } from '#platform/pdf/typeset-pdf.ts';
import { chartSvg } from '../rules/chart-svg.ts';
import type { Paper } from '../rules/paper.ts';
import { type BriefingChart, briefingContent } from './briefing-content.ts';
import { briefingPdf } from './briefing-pdf.ts';
import { documentTerms } from './document-terms.ts';
import type { PaperIdentity } from './paper-identity.ts';

/** How a briefing is made into files. */
export type RenderOptions = {
  /** Folder with the bureau's own fonts, usually FONT_DIR; null for those of npm only. */
  readonly fontDirectory: string | null;
  /** YYYY-MM-DD that the files state as the day of their making. */
  readonly madeOn: string;
  readonly charts?: readonly BriefingChart[];
  /** What the DOCX says of a paper that goes out, so that it is known again; null for drafts. */
  readonly identity?: PaperIdentity | null;
};

/** The files of one issue. */
export type RenderedBriefing = {
  readonly docx: Uint8Array;
  /** PDF/A-2b. */
  readonly pdf: Uint8Array;
  /** What the PDF uses instead of official fonts, and what the typesetter says; the DOCX names the official ones. */
  readonly fonts: { readonly substituted: readonly Substitution[]; readonly warnings: readonly string[] };
  readonly pages: number;
  /** Page on which each article begins. */
  readonly articlePages: readonly number[];
};

/**
 * The issue as DOCX and PDF/A. The same paper and options give the same bytes. Refuses `characterNotShown`: PDF/A wants
 * a glyph for every character.
 */
export async function renderBriefing(paper: Paper, options: RenderOptions): Promise<RenderedBriefing> {
  const { content, properties, charts, fonts } = await prepared(paper, options);
  // What writes the DOCX is loaded while the typesetter is at work in its own process.
  const [{ pdf, pages, articlePages, warnings }, { briefingDocx }] = await Promise.all([
    briefingPdf(content, properties, { charts, fonts }),
    import('./briefing-docx.ts'),
  ]);
  const docx = await briefingDocx(content, properties, { charts, fonts, articlePages });
  return { docx, pdf, fonts: { substituted: fonts.substituted, warnings }, pages, articlePages };
}

/** The PDF alone, such as for a preview: the same bytes as in `renderBriefing`. Refuses `characterNotShown`. */
export async function renderPages(paper: Paper, options: RenderOptions): Promise<Uint8Array> {
  const { content, properties, charts, fonts } = await prepared(paper, options);
  return (await briefingPdf(content, properties, { charts, fonts })).pdf;
}

async function prepared(paper: Paper, options: RenderOptions) {
  warmPress();
  const { madeOn: date, identity = null } = options;
  const charts = [...(options.charts ?? []), ...ownCharts(paper)];
  const fonts = await resolveFonts(options.fontDirectory);
  const content = briefingContent(paper, charts, identity?.code ?? null);
  const missing = missingGlyphs(JSON.stringify(content), 'fangSong', fonts);
  if (missing.length > 0) throw new Refusal('characterNotShown', { characters: missing.slice(0, 20).join('') });
  const properties = { date, description: describedBy(fontStatement(fonts.substituted), identity), identity };
  return { content, properties, charts, fonts };
}

/** The charts that stand in the text, in their order. */
function ownCharts(paper: Paper): BriefingChart[] {
  return paper.articles.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'chart' ? [{ article: null, svg: chartSvg(block.chart), caption: block.chart.caption }] : [],
    ),
  );
}

function describedBy(fonts: string, identity: PaperIdentity | null): string {
  return identity === null ? fonts : `${documentTerms.verificationCode.zh}${identity.code}；${fonts}`;
}
