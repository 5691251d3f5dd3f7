import { Refusal } from '#kernel/refusal.ts';
import { regionNames } from '#kernel/region.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Download } from '#platform/http.ts';
import { reportDocx, reportPdf } from '#platform/official-report.ts';
import { regionsOf } from '../../organisation/public.ts';
import { type WorkPlanPaper, workPlanReport } from '../documents/work-plan-report.ts';
import { workPlanOf } from '../store/work-plans.ts';
import { yearProjectPage } from '../store/year-projects.ts';
import { withShare } from './list-year-projects.ts';
import { progressOfYear } from './read-progress.ts';

/** Projects that the table of a paper lists; more are named by their number. */
const listedProjects = 1000;

/** The work plan of a year as it stands, as a file. Refuses `notFound`. */
export async function renderWorkPlan(
  desk: Desk,
  caller: Caller,
  { year, form }: { readonly year: number; readonly form: 'docx' | 'pdf' },
): Promise<Download> {
  const day = dayOf(momentOf(desk, caller));
  const paper = await readInRemit(desk.db, caller, (tx) => paperOf(tx, caller, { year, day }));
  const report = workPlanReport(paper);
  const options = { fontFolder: desk.fontFolder, madeOn: day };
  const content = await (form === 'docx' ? reportDocx(report, options) : reportPdf(report, options));
  return { fileName: `${report.title}${report.subtitle}.${form}`, content: Buffer.from(content) };
}

async function paperOf(
  tx: Tx,
  caller: Caller,
  { year, day }: { readonly year: number; readonly day: string },
): Promise<WorkPlanPaper> {
  const city = caller.cityCode;
  const plan = await workPlanOf(tx, city, { year });
  if (!plan) throw new Refusal('notFound');
  const progress = await progressOfYear(tx, city, { year });
  const query = { within: 'plan', year, month: progress.month, limit: listedProjects } as const;
  const { rows } = await yearProjectPage(tx, city, query);
  const nameOf = regionNames(await regionsOf(tx, city));
  return {
    ...{ cityName: nameOf(city), plan, progress, projects: rows.map(withShare), day },
    isPart: caller.remit !== city,
    nameOf,
  };
}
