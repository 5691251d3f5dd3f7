import { titleLines } from '#kernel/title-lines.ts';
import { articleParts, titleParagraph } from './docx/article-parts.ts';
import { officialParagraph, officialRun } from './docx/official-text.ts';
import { packDocx } from './docx/pack-docx.ts';
import { fontStatement } from './fonts/font-statement.ts';
import { resolveFonts } from './fonts/resolve-fonts.ts';
import type { ContentParagraph, ContentTable } from './official-article.ts';
import { officialPrelude } from './pdf/official-prelude.ts';
import { templateFaces } from './pdf/template-faces.ts';
import { typesetPdf } from './pdf/typeset-pdf.ts';

/** An official paper without masthead and imprint, such as a plan that goes out as the annex of a notice. */
export type OfficialReport = {
  readonly title: string;
  /** A line in 楷体 below the title, such as （草案）; empty for none. */
  readonly subtitle: string;
  readonly blocks: readonly (ContentParagraph | ContentTable)[];
};

/** How it is made into files: the folder with the bureau's fonts (or null), and the day that the files state. */
export type ReportOptions = { readonly fontFolder: string | null; readonly madeOn: string };

/** The report in Typst. It holds no word of a user: everything comes from /paper.json as strings. */
const reportTemplate = `${officialPrelude}
#set table.cell(breakable: false)
#v(pitch)
#articleTitle(paper.content, 0)
#if paper.content.subtitle != "" {
  set par(first-line-indent: 0pt, justify: false)
  block(width: 100%, align(center, face("kai", paper.content.subtitle)))
  v(pitch)
}
#for it in paper.content.blocks {
  if it.kind == "table" { v(0.5 * pitch, weak: true); tableBlock(it); v(0.5 * pitch, weak: true) }
  else if it.at("isAnnex", default: false) {
    pagebreak()
    par(first-line-indent: 0pt, it.runs.map(run => (styles.at(run.style))(run.text)).join())
  } else { par(it.runs.map(run => (styles.at(run.style))(run.text)).join()) }
}
`;

/** The report as DOCX, with native tables. The same report and options give the same bytes. */
export async function reportDocx(report: OfficialReport, { fontFolder, madeOn }: ReportOptions): Promise<Uint8Array> {
  const { substituted } = await resolveFonts(fontFolder);
  const subtitle = officialRun(report.subtitle, { role: 'kai' });
  const children = [
    officialParagraph([]),
    titleParagraph(titleLines(report.title), { index: 0, startsPage: false }),
    ...(report.subtitle === '' ? [] : [officialParagraph([subtitle], { alignment: 'center' }), officialParagraph([])]),
    ...report.blocks.flatMap(articleParts),
  ];
  const properties = { title: report.title, author: '', date: madeOn, description: fontStatement(substituted) };
  return packDocx(children, properties);
}

/** The report as PDF/A-2b. The same report and options give the same bytes. */
export async function reportPdf(report: OfficialReport, { fontFolder, madeOn }: ReportOptions): Promise<Uint8Array> {
  const fonts = await resolveFonts(fontFolder);
  const content = { ...report, office: '', titleLines: titleLines(report.title) };
  const description = fontStatement(fonts.substituted);
  const paper = { content, date: madeOn, description, faces: templateFaces(fonts) };
  const files = [{ path: '/paper.json', content: Buffer.from(JSON.stringify(paper)) }];
  const { pdf } = await typesetPdf({ source: reportTemplate, files, query: null }, fonts);
  return pdf;
}
