import { articleText, type Drafting, figureOf, said, tableText } from './drafting.ts';

/** A published assessment as its notice states it. */
export type DraftedAssessment = {
  readonly scheme: string;
  /** Version of the scheme that was applied: the full marks that the notice names are those of it. */
  readonly version: number;
  /** Whom it was about: counties and zones, or those below a county. */
  readonly level: 'counties' | 'townships' | 'departments';
  readonly year: number;
  readonly totalPoints: number;
  readonly note: string;
  readonly indicators: readonly { readonly name: string; readonly points: number }[];
  /** Best first. */
  readonly units: readonly { readonly code: string; readonly name: string; readonly isVetoed: boolean }[];
};

/** The notice of an assessment (考核通报): the scheme, ranks and points as tokens, who was vetoed. */
export function assessmentText(data: Drafting, assessment: DraftedAssessment): string {
  const { scheme, version, level, year, totalPoints, note, indicators, units } = assessment;
  const separator = said(data, 'separator');
  const named = indicators.map(({ name, points }) =>
    said(data, 'assessmentIndicator', { name, points: String(points) }),
  );
  const vetoed = units.filter(({ isVetoed }) => isVetoed).map(({ name }) => name);
  const isBelow = level !== 'counties';
  const heads = ['assessmentPlace', isBelow ? 'tableUnitBelow' : 'tableUnit', 'assessmentScore'] as const;
  return articleText(said(data, 'assessmentTitle', { year: String(year), city: data.cityName, scheme }), [
    said(data, isBelow ? 'addresseeBelow' : 'addressee', { unit: data.cityName }),
    said(data, 'assessmentOpening', {
      ...{ scheme, version: String(version), year: String(year), total: String(totalPoints) },
    }),
    said(data, 'assessmentIndicators', { list: named.join(separator) }),
    tableText({
      heads: [heads.map((key) => said(data, key))],
      rows: units.map(({ code, name }) => [
        figureOf(data, 'assessmentRank', { display: '名次', unit: code }),
        name,
        figureOf(data, 'assessmentScore', { display: '得分', unit: code }),
      ]),
    }),
    vetoed.length === 0 ? '' : said(data, 'assessmentVetoed', { list: vetoed.join(separator) }),
    note === '' ? '' : said(data, 'assessmentNote', { note }),
  ]);
}
