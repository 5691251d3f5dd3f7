import { expect, test } from 'vitest';
import { corpus, scores, seeds } from '../../../../bench/integrity-corpus/corpus.ts';
import { patterns } from './flag.ts';

const each = Object.keys(seeds) as (keyof typeof seeds)[];

test.for(each)('the %s library is large, has 20 of each pattern, and is the same every time', (which) => {
  const { cases } = corpus(which);
  expect(cases.flatMap(({ histories }) => histories).length).toBeGreaterThanOrEqual(400);
  for (const pattern of patterns)
    expect([pattern, cases.filter((one) => one.pattern === pattern).length >= 20]).toEqual([pattern, true]);
  expect(cases.filter(({ pattern }) => pattern === null).length).toBeGreaterThanOrEqual(300);
  const named = (all: typeof cases) =>
    all.map(({ histories }) => histories.map(({ name, months }) => [name, months.at(-1)?.totalYuan]));
  expect(named(corpus(which).cases)).toEqual(named(cases));
});

test('the two libraries have no words in common that a detector could know', async () => {
  const { developmentPhrases, heldOutPhrases } = await import('../../../../bench/integrity-corpus/phrases.ts');
  const words = (phrases: typeof developmentPhrases) => new Set(Object.values(phrases).flat(2));
  expect(
    [...words(developmentPhrases)].filter((word) => !/^77\d\d$/.test(word) && words(heldOutPhrases).has(word)),
  ).toEqual([]);
});

test.for(each)('on the %s library few honest cases are asked about, and most of the others are found', (which) => {
  const { honest, honestFlagged, scores: found } = scores(which);
  expect(honestFlagged.length / honest).toBeLessThanOrEqual(0.03);
  const all = found.find(({ pattern }) => pattern === 'all');
  expect(all?.precision).toBeGreaterThanOrEqual(0.93);
  expect(all?.recall).toBeGreaterThanOrEqual(0.9);
  for (const { pattern, precision, recall } of found) {
    expect([pattern, precision >= 0.7]).toEqual([pattern, true]);
    expect([pattern, recall >= 0.5]).toEqual([pattern, true]);
  }
});
