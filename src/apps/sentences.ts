import { jsonTerms } from '#kernel/json-terms.ts';
import { type Facts, Refusal } from '#kernel/refusal.ts';
import { type Language, sentence, type Terms } from '#kernel/terms.ts';
import { cellTerms } from '#kernel/written/cell-terms.ts';
import { pdfTerms } from '#platform/pdf/terms.ts';
import { PostgresTrouble } from '#platform/postgres/postgres-trouble.ts';
import { terms as postgresTerms } from '#platform/postgres/terms.ts';
import { recordTerms } from '#platform/records/terms.ts';
import { SettingTrouble } from '#platform/settings.ts';
import { terms as spreadsheetTerms } from '#platform/spreadsheet/terms.ts';
import { terms as platformTerms } from '#platform/terms.ts';
import { forecastTableTerms } from '../capabilities/forecast/public-table.ts';
import { adviceTerms } from '../capabilities/forecast/terms-advice.ts';
import { backupTerms } from './backup/terms.ts';
import { commandTerms } from './command-terms.ts';
import { rooms } from './rooms.ts';

/** The words of the platform, of every room and of the command line; where two have a key, the later one is spoken. */
export const termSets: readonly Terms[] = [
  cellTerms,
  jsonTerms,
  recordTerms,
  spreadsheetTerms,
  pdfTerms,
  platformTerms,
  ...rooms.map(({ terms }) => terms),
  forecastTableTerms,
  adviceTerms,
  backupTerms,
  commandTerms,
];
const all: Terms = Object.assign({}, ...termSets);

/** The sentence for a refusal of any room; where one sheet of a file is why, its place stands in front. */
export function sentenceOf(code: string, facts: Facts, language: Language): string {
  const text = sentence(all, code, language, facts);
  const { sheet, cell } = facts;
  if (sheet === undefined || cell === undefined || !(code in recordTerms) || code === 'noTableFound') return text;
  return language === 'en' ? `Sheet “${sheet}”, cell ${cell}: ${text}` : `工作表“${sheet}” ${cell}：${text}`;
}

/** The sentence for anything that a person may have to mend; `null` for a fault of the program itself. */
export function knownTrouble(error: unknown, language: Language): string | null {
  if (error instanceof Refusal) return sentenceOf(error.code, error.facts, language);
  if (error instanceof PostgresTrouble) return sentence(postgresTerms, error.code, language, error.facts);
  if (error instanceof SettingTrouble) return error.message;
  return null;
}
