export { shownProbability } from './rules/shown-probability.ts';
export { forecastTableTerms } from './terms-table.ts';
export { forecastTable, type ReadTable, readForecastTable, type TableOptions } from './use-cases/forecast-table.ts';
