import type { FontSet } from '#platform/fonts/resolve-fonts.ts';
import { templateFaces } from '#platform/pdf/template-faces.ts';
import { typesetPdf } from '#platform/pdf/typeset-pdf.ts';
import type { TypesetPdf } from '#platform/pdf/typst-task.ts';
import type { BriefingChart, BriefingContent } from './briefing-content.ts';
import { briefingTemplate } from './briefing-template.ts';
import { documentTerms } from './document-terms.ts';
import type { PaperIdentity } from './paper-identity.ts';

/** What a document states about itself. */
export type BriefingProperties = {
  /** YYYY-MM-DD, the date that the file states as that of its making. */
  readonly date: string;
  readonly description: string;
  readonly identity?: PaperIdentity | null;
};

/** A typeset briefing; `articlePages` has the page on which each article begins. */
export type BriefingPdf = Pick<TypesetPdf, 'pdf' | 'pages' | 'warnings'> & { readonly articlePages: readonly number[] };

/** The briefing as PDF/A-2b. */
export async function briefingPdf(
  content: BriefingContent,
  properties: BriefingProperties,
  given: { readonly charts: readonly BriefingChart[]; readonly fonts: FontSet },
): Promise<BriefingPdf> {
  const hasImprint = content.recipients.length + content.contacts.length > 0;
  const contentsTitle = documentTerms.contents.zh;
  const { date, description } = properties;
  const paper = { content, date, description, hasImprint, contentsTitle, faces: templateFaces(given.fonts) };
  const files = [
    { path: '/paper.json', content: Buffer.from(JSON.stringify(paper)) },
    ...given.charts.map((chart, index) => ({ path: `/chart-${index}.svg`, content: chartBytes(chart, given.fonts) })),
  ];
  const source = briefingTemplate;
  const { found, ...typeset } = await typesetPdf({ source, files, query: '<article-page>' }, given.fonts);
  return { ...typeset, articlePages: found.map(Number) };
}

function chartBytes(chart: BriefingChart, fonts: FontSet): Buffer {
  return Buffer.from(withChartFont(chart.svg, fonts.roles.hei.families[0] ?? ''));
}

/** `svg` with every font family replaced: a chart must not bring in a font of the machine. */
export function withChartFont(svg: string, family: string): string {
  return svg
    .replace(/font-family\s*=\s*(?:"[^"]*"|'[^']*')/g, `font-family="${family}"`)
    .replace(/font-family\s*:\s*[^;"'}]+/g, `font-family:${family}`);
}
