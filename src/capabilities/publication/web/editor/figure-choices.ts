/** An indicator that can be written into a paper. */
export type OfferedIndicator = {
  readonly key: string;
  readonly names: readonly string[];
  /** Forms in which it is written, the usual one first. */
  readonly wordings: readonly string[];
};

/** A place that figures are about. */
export type OfferedUnit = { readonly code: string; readonly names: readonly string[] };

/** What may be chosen from. */
export type Offer = {
  readonly indicators: readonly OfferedIndicator[];
  readonly units: readonly OfferedUnit[];
  /** Month of the paper's figures, YYYY-MM. */
  readonly month: string;
};

/** A figure that somebody may mean. */
export type FigureChoice = {
  readonly indicator: string;
  readonly unit: string;
  readonly month: string;
  readonly wording: string;
};

/** Choices that are shown at once. */
const mostChoices = 8;

/**
 * The figures that words such as 天台 增速, tiantai or 2019-12 天台 投资 may mean, the likeliest first, at most eight: every
 * word must name a unit, an indicator, a form or a month, or be a part of such a name. Without words it is the first unit
 * with each indicator.
 */
export function figureChoices(words: string, { indicators, units, month }: Offer): FigureChoice[] {
  const asked = words
    .trim()
    .toLowerCase()
    .split(/[\s\u3000]+/)
    .filter((word) => word !== '');
  const months = asked.flatMap((word) => monthIn(word, month) ?? []);
  const rest = asked.flatMap((word) => (monthIn(word, month) === null ? pieces(word, units, indicators) : []));
  const choices = units.flatMap((unit, unitPlace) =>
    indicators.flatMap((indicator, indicatorPlace) =>
      indicator.wordings.flatMap((wording, wordingPlace) => {
        const names = [...unit.names, ...indicator.names, wording].map((name) => name.toLowerCase());
        const marks = rest.map((word) => Math.max(...names.map((name) => likeness(name, word))));
        if (marks.some((mark) => mark === 0)) return [];
        const named = marks.reduce((sum, mark) => sum + mark, 0);
        const place = unitPlace * 0.01 + indicatorPlace * 0.001 + wordingPlace * 0.5;
        const choice = { indicator: indicator.key, unit: unit.code, month: months[0] ?? month, wording };
        return [{ choice, mark: named - place }];
      }),
    ),
  );
  return choices
    .toSorted((one, other) => other.mark - one.mark)
    .slice(0, mostChoices)
    .map(({ choice }) => choice);
}

/** 3 for the name itself, 2 for its beginning, 1 for a part of it, 0 for none. */
function likeness(name: string, word: string): number {
  if (name === word) return 3;
  if (name.startsWith(word)) return 2;
  return name.includes(word) ? 1 : 0;
}

/** 天台增速 without a space is a unit and something else. */
function pieces(word: string, units: readonly OfferedUnit[], indicators: readonly OfferedIndicator[]): string[] {
  const known = [...units, ...indicators].flatMap(({ names }) => names.map((name) => name.toLowerCase()));
  if (known.some((name) => name.includes(word))) return [word];
  for (const { names } of units)
    for (const name of names.map((one) => one.toLowerCase()).toSorted((one, other) => other.length - one.length))
      if (word.startsWith(name)) return [name, word.slice(name.length)];
  return [word];
}

/** 2019-12, 2019年12月, 12月 or 12 as a month; null for other words. */
function monthIn(word: string, present: string): string | null {
  const [, year, month] = /^(?:((?:19|20)\d{2})(?:-|年|\.|\/))?(\d{1,2})月?$/.exec(word) ?? [];
  const number = Number(month);
  if (month === undefined || number < 1 || number > 12) return null;
  if (year === undefined && !word.endsWith('月')) return null;
  return `${year ?? present.slice(0, 4)}-${String(number).padStart(2, '0')}`;
}
