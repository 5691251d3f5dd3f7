import { elsewhereOf, standingRules } from '../../project-library/public.ts';
import { type Flag, flagOf } from './flag.ts';
import type { ProjectHistory } from './history.ts';

/** What the manufacturing class of a plant is called where it has no code. */
const withoutCode = new Set(['C']);

/**
 * A code of division 77 for work that name and content clearly call something else, as the caliber reads them. `note` where
 * only the content says so, or where the catalogue says to ask. Source: domain catalogue 1.3, 1.5, 3.3 (wrong industry).
 */
export function industryConflict(history: ProjectHistory): Flag[] {
  const { industryCode, name, content, plannedTotalYuan, id } = history;
  if (!industryCode?.startsWith('77') || industryCode.length < 4) return [];
  const found = elsewhereOf({ name, content, plannedTotalYuan });
  if (found === null) return [];
  const row = { projectId: id, months: [] };
  // What is no investment matters where it may have been counted: small items that never entered are only managed.
  if (found.code === null) {
    const facts = { code: industryCode, word: found.word };
    const isCounted = history.enteredIn !== null || (plannedTotalYuan ?? 0) >= standingRules.thresholdYuan;
    return history.months.length === 0 || !isCounted
      ? []
      : [flagOf({ pattern: 'industryConflict', severity: 'warn', code: 'noInvestment' }, row, facts)];
  }
  const isInName = elsewhereOf({ name, content: null, plannedTotalYuan }) !== null;
  const severity = found.isClear && isInName ? 'warn' : 'note';
  const likely = withoutCode.has(found.code) ? '—' : found.code;
  const facts = { code: industryCode, word: found.word, likely };
  return [flagOf({ pattern: 'industryConflict', severity }, row, facts)];
}
