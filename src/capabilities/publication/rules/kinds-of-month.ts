import type { PaperKind } from './paper-state.ts';

const ofCounty = ['notice', 'task-sheet'] as const satisfies readonly PaperKind[];
const ofCity = ['briefing', ...ofCounty, 'monthly', 'plan'] as const satisfies readonly PaperKind[];

/** Kinds that are drafted from the data of a month; a county drafts none that speaks for the whole city. */
export function kindsOfMonth(isOfCity: boolean): readonly PaperKind[] {
  return isOfCity ? ofCity : ofCounty;
}
