/** Whom a scheme assesses: a city its counties and zones; a county its townships, or the departments in it. */
export const schemeLevels = ['counties', 'townships', 'departments'] as const;
export type SchemeLevel = (typeof schemeLevels)[number];

/** What an indicator is counted in: hundredths of a percent, or pieces. */
export type SourceUnit = 'percent' | 'count';

type Source = {
  readonly unit: SourceUnit;
  /** Speaks of what the statistics count: never below a county. */
  readonly isStatistical: boolean;
  readonly mayBeNegative: boolean;
  readonly levels: readonly SchemeLevel[];
};

const percent = { unit: 'percent', isStatistical: false, mayBeNegative: false } as const;
const statistical = { ...percent, isStatistical: true, levels: ['counties'] } as const;
const work = ['counties', 'townships'] as const;

/**
 * Where an indicator's input comes from. Those that are statistical are open to counties alone; `items` are entered one by
 * one with their papers. Source: domain catalogue 4.4 (management quality apart from statistics), 3.5.
 */
export const sources = {
  publishedGrowth: { ...statistical, mayBeNegative: true },
  dispatchGrowth: { ...statistical, mayBeNegative: true },
  ecoLedProjects: statistical,
  ecoLedInvestment: statistical,
  dispatchTimeliness: { ...percent, levels: work },
  dispatchCompleteness: { ...percent, levels: work },
  fundExecution: { ...percent, levels: work },
  problemsSettled: { ...percent, levels: work },
  evidenceCompleteness: { ...percent, levels: work },
  laggingProjects: { ...percent, levels: work },
  leadsTaken: { ...percent, unit: 'count', levels: ['departments'] },
  items: { ...percent, unit: 'count', levels: schemeLevels },
} as const satisfies Readonly<Record<string, Source>>;
export type SourceName = keyof typeof sources;

/** Names of all sources, in the order in which an editor offers them. */
export const sourceNames: readonly [SourceName, ...SourceName[]] = [
  'publishedGrowth',
  'dispatchGrowth',
  'ecoLedProjects',
  'ecoLedInvestment',
  'dispatchTimeliness',
  'dispatchCompleteness',
  'fundExecution',
  'problemsSettled',
  'evidenceCompleteness',
  'laggingProjects',
  'leadsTaken',
  'items',
];

/** Sources that a scheme of a level may name. */
export function sourcesFor(level: SchemeLevel): SourceName[] {
  return sourceNames.filter((name) => mayUse(name, level));
}

/** Whether a scheme of a level may name the source. */
export function mayUse(name: SourceName, level: SchemeLevel): boolean {
  const levels: readonly SchemeLevel[] = sources[name].levels;
  return levels.includes(level);
}
