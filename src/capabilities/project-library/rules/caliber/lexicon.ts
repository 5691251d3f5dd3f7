import { foldsToItself } from '#kernel/written/understood.ts';
import { divisionWords, type Topic, topicWords } from './division-words.ts';
import { neighbourWords, neutralWords } from './neighbour-words.ts';

/** A word that speaks for a class, and where it stands in the text. */
export type WordFound = { readonly word: string; readonly code: string; readonly weight: number; readonly at: number };

type Entry = { readonly word: string; readonly code: string; readonly weight: number };

/** Compiled once: the entries by their first character, longest first. */
const entries: ReadonlyMap<string, readonly Entry[]> = compiled();

const topics: ReadonlyMap<string, readonly Topic[]> = topicsByWord();

function compiled(): ReadonlyMap<string, readonly Entry[]> {
  const all: Entry[] = wordsOf(neutralWords).map((word) => ({ word, code: '', weight: 0 }));
  for (const [code, byWeight] of [...Object.entries(divisionWords), ...Object.entries(neighbourWords)])
    for (const [i, words] of byWeight.entries())
      all.push(...wordsOf(words).map((word) => ({ word, code, weight: 3 - i })));
  const longestFirst = all.toSorted((one, other) => other.word.length - one.word.length);
  return Map.groupBy(longestFirst, ({ word }) => word.charAt(0));
}

function topicsByWord(): ReadonlyMap<string, readonly Topic[]> {
  const found = new Map<string, Topic[]>();
  for (const topic of ['mine', 'waterSource', 'coast', 'dredging'] as const)
    for (const word of wordsOf(topicWords[topic])) found.set(word, [...(found.get(word) ?? []), topic]);
  return found;
}

function wordsOf(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(plainText);
}

/** Text as it is compared: half-width, lower case, without spaces and quotation marks, numbers without separators. */
export function plainText(text: string): string {
  if (foldsToItself(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’]/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

const places = ['园区', '产业园', '工业园', '工业区', '开发区', '集聚区', '小镇'];
/** What is treated is the air of a plant, or stands beside it, and not what the plant is for. */
const besidePlant = /^(?:厂|站|场|中心|厂区)?(?:的)?(?:臭气|恶臭|异味|除臭|废气)|^[^,;、。]{0,6}(?:周边|附近|沿线)/;

/** 再生金属园区 and 污水处理厂臭气 say where, and not what is built. */
function isPlace(text: string, end: number): boolean {
  return places.some((place) => text.startsWith(place, end)) || besidePlant.test(text.slice(end, end + 8));
}

function entryAt(text: string, at: number): Entry | null {
  for (const entry of entries.get(text.charAt(at)) ?? []) if (text.startsWith(entry.word, at)) return entry;
  return null;
}

/** The words of the lexicon in a plain text, in their order; of words that overlap the longest counts. */
export function wordsIn(text: string): WordFound[] {
  const found: WordFound[] = [];
  for (let at = 0; at < text.length; ) {
    const entry = entryAt(text, at);
    const end = at + (entry?.word.length ?? 1);
    if (entry && entry.weight > 0 && !isPlace(text, end))
      found.push({ word: entry.word, code: entry.code, weight: entry.weight, at });
    at = end;
  }
  return found;
}

/** The questions that a word raises. */
export function topicsOf(word: string): readonly Topic[] {
  return topics.get(word) ?? [];
}
