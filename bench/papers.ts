import { performance } from 'node:perf_hooks';
import { appendixWorkbook, type FrozenFigure } from '../src/capabilities/publication/documents/appendix.ts';
import { renderBriefing } from '../src/capabilities/publication/documents/render-briefing.ts';
import type { PaperDocument } from '../src/capabilities/publication/rules/document.ts';
import type { FigureAttributes } from '../src/capabilities/publication/rules/figure-node.ts';
import { figuresOfDocument } from '../src/capabilities/publication/rules/figure-states.ts';
import { writtenDocument } from '../src/capabilities/publication/rules/written-document.ts';
import { timed } from './measure.ts';

const sentence =
  '各地要坚持依法统计，加快真实项目的谋划、开工和建设，及时帮助项目单位协调解决困难，推进生态保护和环境治理。';

/** Paragraphs that make 20 pages with 200 figures between them. */
const long = { paragraphs: 100, figuresEach: 2, sentencesEach: 1 } as const;
const ofCounty = { paragraphs: 8, figuresEach: 4, sentencesEach: 1 } as const;

/**
 * A paper of 20 pages and 200 figures as DOCX, PDF/A and data appendix; then 100 papers of counties one after the other,
 * and how long the thread of the server was held at a time meanwhile.
 */
export async function papersBench(): Promise<object> {
  const paper = documentOf('台州市生态环保投资情况', long);
  const figures = figuresOfDocument(paper).length;
  let pages = 0;
  const one = await timed(async () => ({ pages } = await filesOf(paper)), { runs: 5, warmUp: 1 });
  const lag = watchedLag();
  const started = performance.now();
  for (let index = 0; index < 100; index++) await filesOf(documentOf(`第${index + 1}个单位生态环保投资情况`, ofCounty));
  const manyMs = Math.round(performance.now() - started);
  return { figures, pages, one, papers: 100, manyMs, longestHeldMs: lag() };
}

async function filesOf(document: PaperDocument): Promise<{ pages: number }> {
  const figures = figuresOfDocument(document);
  const identity = { paper: '00000000-0000-4000-8000-000000000000', version: 1, code: '2345-6789', figures };
  const madeOn = '2020-04-10';
  const { pages } = await renderBriefing(writtenDocument(document).paper, { fontDirectory: null, madeOn, identity });
  const frozen = figures.map((attributes): FrozenFigure => ({ attributes, unitName: '台州市', behind: null }));
  await appendixWorkbook(frozen, { title: '数据附件', number: '〔2020〕第4期', code: identity.code, date: madeOn }, []);
  return { pages };
}

type Size = { readonly paragraphs: number; readonly figuresEach: number; readonly sentencesEach: number };

function documentOf(title: string, { paragraphs, figuresEach, sentencesEach }: Size): PaperDocument {
  const text = (words: string) => ({ type: 'text' as const, text: words });
  const paragraph = (index: number): PaperDocument['content'][number] => ({
    type: 'paragraph',
    attrs: { role: 'body' },
    content: Array.from({ length: figuresEach }, (_, place) => [
      text(`${sentence.repeat(sentencesEach)}完成投资`),
      { type: 'figure' as const, attrs: figureOf(index * figuresEach + place) },
    ])
      .flat()
      .concat(text('。')),
  });
  const body = Array.from({ length: paragraphs }, (_, index) => paragraph(index));
  return { type: 'doc', content: [{ type: 'title', content: [text(title)] }, ...body] };
}

function figureOf(index: number): FigureAttributes {
  const value = 10_000_000 + index * 10_000;
  return {
    ...{ id: `f${index}`, indicator: 'investedYuan', unit: '331000', month: '2020-03', scope: null, reason: null },
    ...{ asOf: '2020-04-10T00:00:00.000Z', rounding: 'usual', wording: '万元', shown: `${value / 10_000}万元`, value },
    origin: 'bound',
  };
}

/** Watches how long the event loop is held; call the answer for the longest time in milliseconds. */
function watchedLag(): () => number {
  const everyMs = 10;
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - everyMs);
    last = now;
  }, everyMs);
  return () => {
    clearInterval(timer);
    return Math.round(longest);
  };
}
