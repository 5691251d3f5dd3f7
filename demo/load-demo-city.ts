import { sql } from 'kysely';
import { yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Author, audit } from '#platform/audit.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { isDemoCity, noteDemoCity } from '#platform/notes.ts';
import type { ReportToWrite } from '../src/capabilities/dispatch/rules/judge-reports.ts';
import { usualWindow } from '../src/capabilities/dispatch/rules/rounds.ts';
import { writeRound } from '../src/capabilities/dispatch/store/rounds.ts';
import { cumulateReports, reportTableRow, saveReports } from '../src/capabilities/dispatch/store/writes.ts';
import { rollUp } from '../src/capabilities/growth/public.ts';
import { writeOfficial, writeTarget } from '../src/capabilities/growth/store/facts.ts';
import { makeAccount, type PlacedRegion, regionsOf } from '../src/capabilities/organisation/public.ts';
import { writeResponsibility } from '../src/capabilities/organisation/store/writes.ts';
import { caliberBasis, caliberOf } from '../src/capabilities/project-library/rules/caliber/caliber-of.ts';
import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import { noteCaliberBasis } from '../src/capabilities/project-library/store/caliber-basis.ts';
import { writeConsultations } from '../src/capabilities/project-library/store/consultations.ts';
import { projectTableRow, saveProjects } from '../src/capabilities/project-library/store/writes.ts';
import { demoCity } from './demo-city.ts';
import { demoId } from './demo-id.ts';
import type { DemoCity } from './demo-types.ts';
import { loadEntryStories } from './entry-stories.ts';
import { loadDemoEvidence } from './evidence.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadCoordination } from './load-coordination.ts';
import { loadFunds } from './load-funds.ts';
import { type LoadingPlace, loadLifeCycle } from './load-life-cycle.ts';
import { loadPlan } from './load-plan.ts';
import { loadReviews } from './load-reviews.ts';
import { recorder as recordedBy } from './recorder.ts';

/** Password of every demo account. */
export const demoPassword = 'Shanhai-6180-demo';

const cityCode = '331000';
const author: Author = { accountId: '', name: recordedBy, cityCode, requestId: 'demo' };

/** What became of it; the accounts to tell. */
export type LoadedDemo = {
  readonly outcome: 'loaded' | 'there';
  readonly projects: number;
  readonly reports: number;
  readonly accounts: {
    readonly password: string;
    readonly list: readonly { readonly name: string; readonly displayName: string; readonly post: string }[];
  };
};

/**
 * Loads the demo city in one transaction through the product's own stores, each version at the day on which it would
 * have been recorded; a second call finds it there. Refuses `notForDemo` where the database holds other projects.
 */
export async function loadDemoCity(desk: Desk): Promise<LoadedDemo> {
  const city = demoCity();
  const accounts = { password: demoPassword, list: city.accounts };
  const counts = { projects: city.projects.length, reports: city.reports.length, accounts };
  return inRemit(desk.db, { remit: cityCode, ownerCode: null }, async (tx) => {
    if (await isDemoCity(tx, cityCode)) return { outcome: 'there', ...counts };
    const { rows } = await sql`select from project_library.project limit 1`.execute(tx);
    if (rows.length > 0) throw new Refusal('notForDemo');
    await load(tx, city, desk);
    return { outcome: 'loaded', ...counts };
  });
}

async function load(tx: Tx, city: DemoCity, { clock, evidence }: Desk): Promise<void> {
  const now = clock();
  const regions = new Map((await regionsOf(tx, cityCode)).map((region) => [region.code, region]));
  const ids = city.projects.map((_, i) => demoId(`project ${i}`));
  await loadProjects(tx, city, { ids, regions });
  await loadEntryStories(tx, city, { ids, pathOf: (facts) => pathOf(facts, regions) });
  await loadConsultations(tx, city, { ids, regions });
  await noteCaliberBasis(tx, cityCode, { basis: caliberBasis, now });
  for (const round of city.rounds) {
    const window = { ...usualWindow(round.month), ...round, openedBy: author.name };
    await writeRound(tx, cityCode, { ...window, state: roundState(round.month, city) });
  }
  await loadReports(tx, city, { ids, regions });
  await loadReviews(tx, cityCode);
  await rollUp(tx, cityCode, ids);
  await loadFunds(tx, city, { cityCode, ids, regions });
  await loadPlan(tx, city, { ids, regions });
  await loadFacts(tx, city, regions);
  const projects = city.projects.map((project, i) => ({
    project,
    id: ids[i] ?? '',
    path: pathOf(project.facts, regions),
  }));
  await loadDemoEvidence(tx, evidence, { cityCode, projects });
  let contact: LoadingPlace['contact'] = null;
  const accounts = new Map<string, string>();
  for (const account of city.accounts) {
    const { id: accountId } = await makeAccount(tx, author, { ...account, password: demoPassword, now });
    const { role, name, regionCode: unitCode } = account;
    accounts.set(name, accountId);
    if (role === 'department-contact') contact = { accountId, name, unitCode };
  }
  await loadLifeCycle(tx, city, { cityCode, ids, regions, now, contact });
  await loadCoordination(tx, city, { ids, regions, now });
  await loadAssessment(tx, { now, accounts });
  await noteDemoCity(tx, cityCode);
  const after = { projects: city.projects.length, reports: city.reports.length };
  await audit(tx, author, { act: 'demo.load', path: cityCode, entityId: cityCode, before: null, after, at: now });
}

type Places = { readonly ids: readonly string[]; readonly regions: ReadonlyMap<string, PlacedRegion> };

/** One generation of versions after the other, so that the latest stands in the end. */
async function loadProjects(tx: Tx, city: DemoCity, { ids, regions }: Places): Promise<void> {
  const generations = Math.max(...city.projects.map(({ versions }) => versions.length));
  for (let i = 0; i < generations; i++) {
    const rows = city.projects.flatMap(({ versions }, place) => {
      const version = versions[i];
      if (!version) return [];
      const { facts, recordedAt } = version;
      const project = { id: ids[place] ?? '', version: i + 1, path: pathOf(facts, regions), facts };
      const stamp = { cityCode, recordedAt, recordedBy, source: null };
      const consultation = answerAt(city, { place, recordedAt });
      return projectTableRow({ ...project, caliber: caliberOf(facts, { consultation }).verdict }, stamp);
    });
    await saveProjects(tx, rows);
  }
}

/** The answer of the statistics bureau that held for a project at an instant. */
function answerAt(city: DemoCity, { place, recordedAt }: { readonly place: number; readonly recordedAt: string }) {
  const answers = city.consultations.filter((one) => one.projectIndex === place && one.recordedAt <= recordedAt);
  return answers.at(-1)?.consultation ?? null;
}

async function loadConsultations(tx: Tx, city: DemoCity, { ids, regions }: Places): Promise<void> {
  const rows = city.consultations.map(({ projectIndex, recordedAt, consultation }) => {
    const owner = city.projects[projectIndex]?.facts;
    if (!owner) throw new Error(`consultation ${projectIndex} has no project`);
    return {
      ...{ city_code: cityCode, project_id: ids[projectIndex] ?? '', version: 1, path: pathOf(owner, regions) },
      ...{ owner_code: owner.ownerCode, asked_office: consultation.askedOffice, answer: consultation.answer },
      ...{ answered_on: consultation.answeredOn, document_name: consultation.documentName },
      ...{ condition: consultation.condition, project_version: 1, recorded_at: recordedAt, recorded_by: recordedBy },
    };
  });
  await writeConsultations(tx, rows);
}

/** A correction comes later in the list; reports are written in waves, each project and month once a wave. */
async function loadReports(tx: Tx, city: DemoCity, { ids, regions }: Places): Promise<void> {
  const versions = new Map<string, number>();
  const waves: ReturnType<typeof reportTableRow>[][] = [];
  for (const { projectIndex, facts, recordedAt } of city.reports) {
    const key = `${projectIndex} ${facts.month}`;
    const version = (versions.get(key) ?? 0) + 1;
    versions.set(key, version);
    const owner = city.projects[projectIndex]?.facts;
    if (!owner) throw new Error(`report ${key} has no project`);
    const project = { id: ids[projectIndex] ?? '', path: pathOf(owner, regions), owner_code: owner.ownerCode };
    const report: ReportToWrite = { project, version, facts };
    const wave = waves[version - 1] ?? [];
    wave.push(reportTableRow(report, { cityCode, recordedAt, recordedBy, source: null, step: 0 }));
    waves[version - 1] = wave;
  }
  for (const wave of waves) await saveReports(tx, wave);
  const years = [...new Set(city.reports.map(({ facts }) => yearOf(facts.month)))];
  await cumulateReports(tx, cityCode, { projectIds: ids, years });
}

async function loadFacts(tx: Tx, city: DemoCity, regions: Places['regions']): Promise<void> {
  const path = (code: string) => regions.get(code)?.path ?? cityCode;
  for (const { unitCode, year, goalTenths } of city.targets) {
    const recordedAt = `${year}-01-15T09:00:00+08:00`;
    await writeTarget(tx, cityCode, { unitCode, path: path(unitCode), year, goalTenths, recordedAt, recordedBy });
  }
  for (const figure of city.officialFigures) {
    const recordedAt = `${figure.publishedOn}T15:00:00+08:00`;
    await writeOfficial(tx, cityCode, { ...figure, path: path(figure.unitCode), recordedAt, recordedBy });
  }
  for (const { unitCode, ...post } of city.responsibilities) {
    const recordedAt = new Date('2019-01-10T09:00:00+08:00');
    await writeResponsibility(tx, cityCode, { unitCode, path: path(unitCode), ...post, recordedAt, recordedBy });
  }
}

/** Only the last two rounds can still be written to. */
function roundState(month: string, { rounds }: DemoCity): 'open' | 'locked' {
  return rounds.slice(-2).some((round) => round.month === month) ? 'open' : 'locked';
}

function pathOf(facts: ProjectFacts, regions: Places['regions']): string {
  return regions.get(facts.townshipCode ?? facts.unitCode)?.path ?? `${cityCode}/${facts.unitCode}`;
}
