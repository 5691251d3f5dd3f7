export { shownProbability } from './rules/shown-probability.ts';
export type { ReadTable } from './rules/table/forecast-table.ts';
export { forecastTableTerms } from './terms-table.ts';
export { forecastTable, readForecastTable, type TableOptions } from './use-cases/forecast-table.ts';
