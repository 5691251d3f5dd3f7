import type { Reply } from '#kernel/endpoint.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listChanges as changesContract, readFigures as figuresContract } from '../contract.ts';
import { type ChartState, chartState, hasChart } from '../rules/charts.ts';
import type { PaperDocument } from '../rules/document.ts';
import { type FigureState, figuresOfDocument } from '../rules/figure-states.ts';
import { writtenDocument } from '../rules/written-document.ts';
import type { FigureStateShown } from '../shapes.ts';
import { issuedPapers } from '../store/queries.ts';
import { type DataAt, dataAt, stateOf } from './data-figures.ts';
import { type ChartData, pointsInData } from './filled-charts.ts';
import { placesOf } from './indicator-series.ts';
import { insidePaper } from './inside-paper.ts';
import { documentOf, rowOf } from './read-paper.ts';

/** Papers that are looked through for figures that changed, and figures that are shown of each. */
const watched = { papers: 20, figures: 200 } as const;

/** The figures of a document held against the data; each month of each room is read once. */
export async function heldAgainst(document: PaperDocument, data: DataAt): Promise<FigureState[]> {
  const states: FigureState[] = [];
  for (const attributes of figuresOfDocument(document)) states.push(await stateOf(attributes, data));
  return states;
}

/** The charts of a document held against the data. */
export async function chartsAgainst(document: PaperDocument, given: ChartData): Promise<ChartState[]> {
  const states: ChartState[] = [];
  for (const node of document.content) {
    if (node.type !== 'chart') continue;
    states.push(chartState(node.attrs, await pointsInData(node.attrs, given)));
  }
  return states;
}

/** The same with where each figure stands. */
async function placedStates(document: PaperDocument, data: DataAt): Promise<FigureStateShown[]> {
  const places = new Map(writtenDocument(document).figures.map((figure) => [figure.attributes.id, figure]));
  const states = await heldAgainst(document, data);
  return states.map((state) => {
    const { start = 0, position = 0 } = places.get(state.attributes.id) ?? {};
    return { ...state, start, position };
  });
}

/** The figures of one paper against the data of now. Refuses `notFound`. */
export async function readFigures(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof figuresContract>> {
  const stored = await readInRemit(desk.db, caller, (tx) => insidePaper(tx, caller, { id }));
  const data = dataAt(desk, caller);
  const document = documentOf(stored);
  const places = hasChart(document) ? await placesOf(desk, caller) : [];
  return {
    ...{ asOf: data.asOf, version: stored.version, figures: await placedStates(document, data) },
    charts: await chartsAgainst(document, { data, places }),
  };
}

/** Issued papers with the figures that say something else than the data of now, the newest papers first. */
export async function listChanges(desk: Desk, caller: Caller): Promise<Reply<typeof changesContract>> {
  const data = dataAt(desk, caller);
  const found = await readInRemit(desk.db, caller, (tx) => issuedPapers(tx, caller.cityCode, watched.papers));
  const papers = [];
  for (const stored of found) {
    const states = await placedStates(documentOf(stored), data);
    const changed = states.filter(({ condition }) => condition === 'stale' || condition === 'unknown');
    if (changed.length > 0) papers.push({ ...rowOf(stored), figures: changed.slice(0, watched.figures) });
  }
  return { asOf: data.asOf, papers };
}
