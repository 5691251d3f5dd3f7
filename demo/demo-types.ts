import type { Department } from '#kernel/department.ts';
import type { ReportFacts } from '../src/capabilities/dispatch/rules/report.ts';
import type { Consultation } from '../src/capabilities/project-library/rules/caliber/consultation.ts';
import type { LeadFacts } from '../src/capabilities/project-library/rules/lead.ts';
import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';

/** What was known about a project from an instant on; instants are ISO with +08:00, so they sort as text. */
export type DemoProjectVersion = { readonly facts: ProjectFacts; readonly recordedAt: string };

/** A project: its first to latest version, at most three; `facts` and `recordedAt` are those of the latest. */
export type DemoProject = DemoProjectVersion & { readonly versions: readonly DemoProjectVersion[] };

/**
 * A report as it was recorded. A correction is a second report of the same project and month, later in the list and
 * with a later `recordedAt`; the last one holds. `projectIndex` is a place in `DemoCity.projects`.
 */
export type DemoReport = {
  readonly projectIndex: number;
  readonly facts: ReportFacts;
  readonly recordedAt: string;
};

/** An answer of the statistics bureau on a project, as it was recorded. `projectIndex` is a place in `DemoCity.projects`. */
export type DemoConsultation = {
  readonly projectIndex: number;
  readonly recordedAt: string;
  readonly consultation: Consultation;
};

/** A round of monthly reports; `dueOn` is `YYYY-MM-DD`. */
export type DemoRound = { readonly month: string; readonly openedAt: string; readonly dueOn: string };

/** Goal of a unit for a year, tenths of a percent. */
export type DemoTarget = { readonly unitCode: string; readonly year: number; readonly goalTenths: number };

/** A figure as published: a rate in tenths of a percent, an amount or a base in whole yuan. */
export type DemoOfficialFigure = {
  readonly unitCode: string;
  readonly month: string;
  readonly fact: 'rate' | 'amount' | 'base';
  readonly value: number;
  readonly source: string;
  readonly publishedOn: string;
};

/** Who answers for a unit: 分管领导, 牵头处室, 具体负责人. */
export type DemoResponsibility = {
  readonly unitCode: string;
  readonly leader: string;
  readonly office: string;
  readonly contact: string;
  readonly telephone: string;
};

/** An account to make; `ownerCode` only for a project owner. */
export type DemoAccount = {
  readonly name: string;
  /** The name (姓名) of a person who does not exist. */
  readonly displayName: string;
  /** What the person does, for the list of accounts. */
  readonly post: string;
  readonly role:
    | 'city-desk'
    | 'county-desk'
    | 'township-clerk'
    | 'project-owner'
    | 'leader'
    | 'administrator'
    | 'auditor'
    | 'department-contact';
  readonly regionCode: string;
  readonly ownerCode: string | null;
};

/** The contact of a department of a unit. */
export type DemoContact = {
  readonly unitCode: string;
  readonly department: Department;
  readonly person: string;
  readonly post: string;
  readonly telephone: string;
};

/** A lead: open, become the project at `projectIndex`, or closed with a reason; `daysAgo` counts from the day of loading. */
export type DemoLead = LeadFactsOfDemo & {
  readonly daysAgo: number;
  readonly projectIndex: number | null;
  readonly closeReason: string | null;
};
type LeadFactsOfDemo = Omit<LeadFacts, 'townshipCode' | 'stage'> & {
  readonly stage: 'idea' | 'proposal' | 'feasibility';
  readonly department: Department;
  readonly contactName: string;
  readonly contactTelephone: string;
};

/** A whole synthetic city. Projects by first `recordedAt`, reports by `recordedAt`. */
export type DemoCity = {
  readonly projects: readonly DemoProject[];
  readonly reports: readonly DemoReport[];
  readonly consultations: readonly DemoConsultation[];
  readonly rounds: readonly DemoRound[];
  readonly targets: readonly DemoTarget[];
  readonly officialFigures: readonly DemoOfficialFigure[];
  readonly responsibilities: readonly DemoResponsibility[];
  readonly accounts: readonly DemoAccount[];
  readonly contacts: readonly DemoContact[];
  readonly leads: readonly DemoLead[];
};
