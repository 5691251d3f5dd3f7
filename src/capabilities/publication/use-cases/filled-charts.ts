import type { Caller } from '#platform/caller.ts';
import type { Desk } from '#platform/desk.ts';
import { chartedBy, chartPoints, hasChart } from '../rules/charts.ts';
import type { DocumentNode, PaperDocument } from '../rules/document.ts';
import type { ChartAttributes } from '../rules/figure-node.ts';
import { indicatorOf } from '../rules/indicators/catalogue.ts';
import type { Article, Paper } from '../rules/paper.ts';
import type { DataAt } from './data-figures.ts';
import { type Place, placesOf, seriesOf } from './indicator-series.ts';

/** The data from which charts are drawn, and the units that bars stand for. */
export type ChartData = { readonly data: DataAt; readonly places: readonly Place[] };

/** The points that a chart has in the data; none for what the catalogue does not have. */
export async function pointsInData(chart: ChartAttributes, { data, places }: ChartData) {
  const { indicator, unit, month, kind } = chart;
  if (indicatorOf(indicator) === null) return [];
  const wish = { indicator, unit: unit ?? data.cityCode, month, scope: null, by: chartedBy[kind] };
  const found = await seriesOf(wish, { data, places });
  return chartPoints(found, { indicator, kind, cityCode: data.cityCode });
}

/** A document whose charts are drawn from the data; those that a text asks for have no points before. */
export async function documentWithCharts(
  desk: Desk,
  caller: Caller,
  { document, data }: { readonly document: PaperDocument; readonly data: DataAt },
): Promise<PaperDocument> {
  if (!hasChart(document)) return document;
  const given = { data, places: await placesOf(desk, caller) };
  const content: DocumentNode[] = [];
  for (const node of document.content)
    content.push(node.type === 'chart' ? { ...node, attrs: await drawn(node.attrs, given) } : node);
  return { ...document, content };
}

/** The same of a paper that is read from texts and kept nowhere. */
export async function paperWithCharts(
  desk: Desk,
  caller: Caller,
  { paper, data }: { readonly paper: Paper; readonly data: DataAt },
): Promise<Paper> {
  if (!paper.articles.some(({ blocks }) => blocks.some(({ kind }) => kind === 'chart'))) return paper;
  const given = { data, places: await placesOf(desk, caller) };
  const articles: Article[] = [];
  for (const article of paper.articles) {
    const blocks: Article['blocks'][number][] = [];
    for (const block of article.blocks)
      blocks.push(block.kind === 'chart' ? { ...block, chart: await drawn(block.chart, given) } : block);
    articles.push({ ...article, blocks });
  }
  return { ...paper, articles };
}

async function drawn(chart: ChartAttributes, given: ChartData): Promise<ChartAttributes> {
  return { ...chart, points: await pointsInData(chart, given), asOf: given.data.asOf };
}
