import type { ReportFacts } from '../src/capabilities/dispatch/rules/report.ts';
import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';

/** How an earlier version of a project differed from the last one. */
export type EarlierVersion = { readonly recordedAt: string; readonly change: Partial<ProjectFacts> };

/** A report as it was recorded. */
export type DraftReport = { readonly facts: ReportFacts; readonly recordedAt: string };

/** A project on its way into the demo city: its last version, the earlier ones oldest first, and its reports. */
export type Draft = {
  readonly facts: ProjectFacts;
  readonly recordedAt: string;
  readonly earlier: readonly EarlierVersion[];
  readonly reports: readonly DraftReport[];
};

/** What is invested in a month with a report; a month without one is not in the list. Whole yuan. */
export type MonthlyWork = { readonly month: string; readonly yuan: number };
