import { checkReading } from '../src/capabilities/publication/rules/checks/check-paper.ts';
import { readingOf } from '../src/capabilities/publication/rules/checks/reading.ts';
import { readArticles } from '../src/capabilities/publication/rules/read-articles.ts';
import { cleanContext, cleanPaper } from './paper-corpus/clean-paper.ts';
import { catalogue, regionNames } from './paper-corpus/data.ts';

/** Characters on a page of 22 lines of 28, as official papers are set. */
const pageCharacters = 22 * 28;
const pages = 20;
const runs = 15;

/** Reads and checks a paper of twenty pages, figures and all, in the median of several runs after the first. */
export function paperCheckBench() {
  const text = longPaper();
  const times: number[] = [];
  let figures = 0;
  let findings = 0;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const reading = readingOf(readArticles([{ name: 'paper.txt', text }]), regionNames);
    findings = checkReading(reading, { ...cleanContext, countyUnits: 9, language: 'zh', catalogue }).length;
    times.push(performance.now() - started);
    figures = reading.figures.length;
  }
  const sorted = times.slice(1).toSorted((one, other) => one - other);
  return {
    pages: Math.round(text.length / pageCharacters),
    figures,
    findings,
    firstMs: Math.round(times[0] ?? 0),
    medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    slowestMs: Math.round(sorted.at(-1) ?? 0),
  };
}

/** The clean paper with its first article repeated to twenty pages. */
function longPaper(): string {
  const from = cleanPaper.indexOf('2019年，全市86个');
  const to = cleanPaper.indexOf('**一、强化领导');
  const middle = cleanPaper.slice(from, to);
  const times = Math.max(0, Math.ceil((pages * pageCharacters - cleanPaper.length) / middle.length));
  return cleanPaper.slice(0, to) + middle.repeat(times) + cleanPaper.slice(to);
}
