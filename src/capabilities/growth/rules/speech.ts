import { percentText, yiText } from '#kernel/money.ts';
import type { Language } from '#kernel/terms.ts';
import { speechTerms } from '../speech-terms.ts';
import { type Completeness, isConcentrated, isIncomplete } from './headline.ts';

/** A figure of a sentence, and which rows of the cockpit are behind it. */
export type SpeechFigure = {
  readonly text: string;
  readonly open: 'projects' | 'missing' | 'lagging';
  readonly of: string;
};
/** Words, or a figure. */
export type SpeechPart = string | SpeechFigure;

type Rate = { readonly growthPercent: number | null };

/** What a speech is about. */
export type SpeechFacts = {
  readonly month: string;
  readonly subject: Rate & {
    readonly code: string;
    readonly name: string;
    readonly projects: number;
    readonly investedYuan: number;
    readonly targetPercent: number | null;
    readonly gapYuan: number | null;
    readonly topThreeSharePercent: number | null;
  };
  /** Units of the city in the order of their ranks; empty where the subject is one of them. */
  readonly units: readonly (Rate & { readonly code: string; readonly name: string; readonly gapYuan: number | null })[];
  readonly reported: Completeness;
  readonly lagging: {
    readonly projects: number;
    /** There are more than are counted. */
    readonly isMore: boolean;
    /** The unit with most of them; null where the subject is one unit, or none lags. */
    readonly most: { readonly code: string; readonly name: string; readonly projects: number } | null;
  };
};

/** Of this many units each are those ahead and those behind. */
const named = 3;

/**
 * Three sentences that somebody can say without the screen: how much and how fast, who carries it, how the work stands.
 * Each figure keeps its rows. What a figure should be is said nowhere: the distance to the goal is work, as in the cockpit.
 */
export function speechOf(facts: SpeechFacts, language: Language): SpeechPart[][] {
  const said = (key: keyof typeof speechTerms, filling: Filling) => filled(speechTerms[key][language], filling);
  return [invested(facts, said), carried(facts, said), work(facts, said)];
}

/** A sentence as it is read out. */
export function spoken(parts: readonly SpeechPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Of some units the one that stands most often among them, the first of equals; null of none. */
export function mostOften(codes: readonly string[]): { readonly code: string; readonly projects: number } | null {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = [...counts].reduce<[string, number] | null>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    null,
  );
  return most && { code: most[0], projects: most[1] };
}

type Filling = Readonly<Record<string, SpeechPart | readonly SpeechPart[]>>;
type Said = (key: keyof typeof speechTerms, filling: Filling) => SpeechPart[];

function filled(pattern: string, filling: Filling): SpeechPart[] {
  return pattern
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece): SpeechPart | readonly SpeechPart[] => filling[/^\{(\w+)\}$/.exec(piece)?.[1] ?? ''] ?? piece);
}

function invested({ month, subject }: SpeechFacts, said: Said): SpeechPart[] {
  const [year = '', number = ''] = month.split('-');
  const own = (text: string): SpeechFigure => ({ text, open: 'projects', of: subject.code });
  const { growthPercent, targetPercent, gapYuan } = subject;
  const goal = () => {
    if (gapYuan === null || targetPercent === null) return [];
    const facts = { goal: percentText(targetPercent), gap: own(yiText(Math.abs(gapYuan))) };
    return said(gapYuan <= 0 ? 'goalReached' : 'goalMissed', facts);
  };
  return said('invested', {
    period: said(number === '12' ? 'wholeYear' : 'fromJanuary', { year, month: String(Number(number)) }),
    unit: subject.name,
    amount: own(yiText(subject.investedYuan)),
    change: changed(growthPercent, own, said),
    goal: goal(),
  });
}

function changed(percent: number | null, own: (text: string) => SpeechFigure, said: Said): SpeechPart[] {
  if (percent === null) return said('noBase', {});
  if (percent === 0) return said('level', {});
  return said(percent > 0 ? 'grew' : 'fell', { percent: own(percentText(Math.abs(percent))) });
}

function carried({ subject, units }: SpeechFacts, said: Said): SpeechPart[] {
  const rated = units.filter(({ growthPercent }) => growthPercent !== null);
  if (rated.length >= 2 * named) {
    const list = (some: readonly (typeof rated)[number][]) =>
      some.flatMap(({ code, name, growthPercent }, i) => [
        ...(i > 0 ? said('comma', {}) : []),
        ...said('place', { unit: name, percent: { text: percentText(growthPercent), open: 'projects', of: code } }),
      ]);
    const aimed = units.filter(({ gapYuan }) => gapYuan !== null);
    const reached = aimed.filter(({ gapYuan }) => (gapYuan ?? 0) <= 0).length;
    return said('places', {
      units: String(units.length),
      reached: String(reached),
      missed: String(aimed.length - reached),
      first: list(rated.slice(0, named)),
      last: list(rated.slice(-named)),
    });
  }
  const { projects, topThreeSharePercent: share, code } = subject;
  if (projects === 0 || share === null) return said('noProjects', {});
  const own = (text: string): SpeechFigure => ({ text, open: 'projects', of: code });
  const concentrated = isConcentrated(share) ? said('concentrated', {}) : [];
  return said('largest', { projects: own(String(projects)), share: own(percentText(share)), concentrated });
}

function work({ subject: { code }, reported, lagging }: SpeechFacts, said: Said): SpeechPart[] {
  const { most } = lagging;
  const count = String(lagging.projects);
  const lagged = spoken(lagging.isMore ? said('atLeast', { count }) : [count]);
  return said('work', {
    expected: { text: String(reported.expected), open: 'missing', of: code },
    reported: { text: String(reported.reported), open: 'missing', of: code },
    incomplete: isIncomplete(reported) ? said('incomplete', {}) : [],
    lagging: { text: lagged, open: 'lagging', of: code },
    most: most
      ? said('most', { unit: most.name, projects: { text: String(most.projects), open: 'lagging', of: most.code } })
      : [],
  });
}
