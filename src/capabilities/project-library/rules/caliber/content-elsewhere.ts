import { nothingKnown, type ProjectFacts } from '../project.ts';
import { type ContentReading, contentReading } from './content-reading.ts';
import { exclusionFound } from './exclusion-rules.ts';

/** Below this the words of a content are a hint and decide nothing. */
export const clearStrength = 3;
/** Schemes whose pipes may serve a water body: the catalogue says to ask. A sewer network by itself is 7810. Source: domain catalogue 1.3, 1.5. */
const waterScheme = /零直排|黑臭|分流|混接|水环境|水体|水质|流域|沿河|河[^,;。]{0,4}截污/;
/** Burning it may be 4417 or 7820; of straw and wood nobody asks. */
const refuse = /垃圾|固废|固体废物|污泥|焚烧/;

/** Neighbours that the catalogue says to ask about: pipes of a scheme for a water body, and incineration with power. */
function isAsked({ code, topics, text }: ContentReading): boolean {
  switch (code) {
    case '4417':
      return refuse.test(text);
    case '7810':
      return waterScheme.test(text);
    case '7610':
      return topics.has('coast');
    default:
      return false;
  }
}

/** Whether name and content say that the main use belongs to a class outside division 77, and nothing is left to ask. */
export function isClearlyElsewhere(reading: ContentReading): boolean {
  const { kind, code, strength, sharePercent } = reading;
  if (kind !== 'neighbour' || code === null) return false;
  return sharePercent !== null || (strength >= clearStrength && !isAsked(reading));
}

/**
 * What a project is besides division 77. `code` is null where it is no investment at all, as upkeep is not; where it is not
 * clear, the catalogue says to ask.
 */
export type Elsewhere = { readonly code: string | null; readonly word: string; readonly isClear: boolean };

/**
 * What name and content say a project to be that is not division 77; null where they say no such thing. It is the
 * reading by which the caliber goes, for rooms that ask about a stated code. Source: domain catalogue 1.3, 1.5, 2.6.
 */
export function elsewhereOf(said: Pick<ProjectFacts, 'name' | 'content' | 'plannedTotalYuan'>): Elsewhere | null {
  const reading = contentReading(said);
  const [excluded] = exclusionFound({ ...nothingKnown, unitCode: '', ...said }, reading).reasons;
  if (excluded) return { code: null, word: String(excluded.facts.word ?? ''), isClear: true };
  const isSaid = reading.kind === 'neighbour' && reading.strength >= clearStrength;
  if (!isSaid && !isClearlyElsewhere(reading)) return null;
  return { code: reading.code, word: reading.words[0] ?? '', isClear: isClearlyElsewhere(reading) };
}
