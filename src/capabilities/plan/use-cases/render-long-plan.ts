import { Refusal } from '#kernel/refusal.ts';
import { regionNames } from '#kernel/region.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { reportDocx, reportPdf } from '#platform/official-report.ts';
import { regionsOf } from '../../organisation/public.ts';
import { type LongPlanPaper, longPlanReport } from '../documents/long-plan-report.ts';
import { mostKeyProjects } from '../rules/long-plan.ts';
import { keyProjectPage, keyProjectTotals } from '../store/key-projects.ts';
import { longPlanOf } from '../store/long-plans.ts';
import { withState } from './list-key-projects.ts';
import { yearsOf } from './read-long-plan.ts';

/** A plan of several years with its list of key projects, as a file. Refuses `notFound`. */
export async function renderLongPlan(
  desk: Desk,
  caller: Caller,
  { id, form }: { readonly id: string; readonly form: 'docx' | 'pdf' },
): Promise<Download> {
  const paper = await readInRemit(desk.db, caller, (tx) => paperOf(tx, caller, id));
  const report = longPlanReport(paper);
  const options = { fontFolder: desk.fontFolder, madeOn: dayOf(momentOf(desk, caller)) };
  const content = await (form === 'docx' ? reportDocx(report, options) : reportPdf(report, options));
  return { fileName: `${report.title}${report.subtitle}.${form}`, content: Buffer.from(content) };
}

async function paperOf(tx: Tx, caller: Caller, id: string): Promise<LongPlanPaper> {
  const city = caller.cityCode;
  const plan = await longPlanOf(tx, city, id);
  if (!plan) throw new Refusal('notFound');
  const { rows } = await keyProjectPage(tx, city, { planId: id, limit: mostKeyProjects });
  const { totalYuan } = await keyProjectTotals(tx, city, { planId: id });
  const nameOf = regionNames(await regionsOf(tx, city));
  return {
    ...{ plan, years: await yearsOf(tx, city, plan), items: rows.map(withState), totalYuan },
    isPart: caller.remit !== city,
    nameOf,
  };
}
