import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { type Decision, writeDecisions } from '../src/capabilities/dispatch/store/reviews.ts';
import { noteRound, writeRound } from '../src/capabilities/dispatch/store/rounds.ts';
import { recorder } from './recorder.ts';

/** The month of the demo's last round. */
export const month = '2020-03';
const quarter = '2020-Q1';
const at = '2020-04-09T10:20:00+08:00';

/** How far the review of the last round is in each unit: accepted, passed by the county, or some given back. */
const progress = { '331002': 'accepted', '331003': 'accepted', '331081': 'county', '331082': 'returned' } as const;

/**
 * Keeps the last round alive: some units are accepted, one waits for the city, one has reports given back with reasons at
 * their cells, one has cells that are not submitted. Then a quarter with one county's form. No report changes.
 */
export async function loadReviews(tx: Tx, cityCode: string): Promise<void> {
  for (const [unit, state] of Object.entries(progress)) {
    const reports = await reportsOf(tx, cityCode, unit);
    const county = { cityCode, accountId: '', name: recorder, requestId: 'demo' };
    if (state === 'returned') {
      const decisions = reports.slice(0, 3).map((report) => returned(report));
      await writeDecisions(tx, county, { month, at, decisions });
      continue;
    }
    const approved = reports.map((report) => decision(report, { act: 'approved', state: 'submitted', step: 1 }));
    await writeDecisions(tx, county, { month, at, decisions: approved });
    if (state !== 'accepted') continue;
    const accepted = reports.map((report) => decision(report, { act: 'accepted', state: 'accepted', step: 2 }));
    await writeDecisions(tx, county, { month, at, decisions: accepted });
  }
  await loadDrafts(tx, cityCode);
  await loadQuarter(tx, cityCode);
}

type Report = Pick<Decision, 'projectId' | 'version'>;

async function reportsOf(tx: Tx, city: string, unit: string): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select project_id as "projectId", version from dispatch.report
    where city_code = ${city} and month = ${month} and path like ${`${city}/${unit}%`} order by project_id`.execute(tx);
  return rows;
}

function decision(report: Report, next: Pick<Decision, 'act' | 'state' | 'step'>): Decision {
  return { ...report, ...next, reason: null, cells: null };
}

function returned(report: Report): Decision {
  const cells = [{ field: 'progress', reason: '请写明完成的工程量，并附三方确认单' }];
  return { ...report, act: 'returned', state: 'returned', step: 0, reason: '形象进度不具体', cells };
}

/** Two projects that have not reported have begun to be filled in. */
async function loadDrafts(tx: Tx, city: string): Promise<void> {
  await sql`
    insert into dispatch.sheet_cell (city_code, month, project_id, field, path, owner_code, value, source, saved_at, saved_by)
    select p.city_code, ${month}, p.id, 'progress', p.path, p.owner_code, '管网敷设', 'grid', ${at}::timestamptz, ${recorder}
    from project_library.public_project p
    where p.city_code = ${city} and p.unit_code = '331082' and p.caliber = 'in' and p.stage = 'building'
      and not exists (select from dispatch.report r
        where r.city_code = p.city_code and r.project_id = p.id and r.month = ${month})
    order by p.id limit 2`.execute(tx);
}

async function loadQuarter(tx: Tx, cityCode: string): Promise<void> {
  const window = { opensOn: null, dueOn: '2020-04-20', closesOn: null, graceDays: 0, expectedUnits: null };
  const opened = { openedAt: '2020-04-01T08:30:00+08:00', openedBy: recorder, state: 'open' } as const;
  await writeRound(tx, cityCode, { ...window, ...opened, month: quarter });
  const author = { cityCode, accountId: '', name: recorder, requestId: 'demo' };
  await noteRound(tx, author, { period: quarter, act: 'opened', reason: null, at: opened.openedAt });
}
