import { setTimeout as passed } from 'node:timers/promises';
import { hasEnded, readLongRun } from '#kernel/long-run.ts';
import { csv } from '#testing/sheets.ts';
import { askBundling, listPlanBundles } from '../src/capabilities/bundling/contract.ts';
import { makeProposal } from '../src/capabilities/bundling/contract-proposals.ts';
import { askForecast } from '../src/capabilities/forecast/contract.ts';
import { askAdvice } from '../src/capabilities/forecast/contract-advice.ts';
import { askAllocation } from '../src/capabilities/funds/contract-allocation.ts';
import { answerFlag, listFlags, runCheck } from '../src/capabilities/integrity/contract.ts';
import { listProjects } from '../src/capabilities/project-library/contract.ts';
import { commitList, previewList } from '../src/capabilities/reconciliation/contract.ts';
import type { BenchDesk } from './desk.ts';

type Person = Awaited<ReturnType<BenchDesk['signedIn']>>;

/** Makes what the demo city holds nothing of, as its desks would: what shows it can be asked as of an instant, too. */
export async function rowsToLookBackAt(bench: BenchDesk): Promise<void> {
  const [city, county] = [await bench.signedIn('city'), await bench.signedIn('tiantai')];
  await ended(city, await city.call(askForecast, { body: {} }));
  await ended(city, await city.call(askAdvice, { body: { unitCode: '331000' } }));
  await ended(city, await city.call(askAllocation, { body: { name: '回看', wish } }));
  await bundled(city, county);
  await compared(city);
  await questioned(county);
}

const wish = {
  ...{ maturityWeight: 6, performanceWeight: 4, maxSharePercent: 60, levelSharePercent: {}, leastYuan: 10_000 },
  ...{ floors: [], floorsElastic: true, required: [] },
};

async function ended(who: Person, { id }: { readonly id: string }): Promise<string> {
  for (;;) {
    const run = await who.call(readLongRun, { params: { id } });
    if (run.state === 'done') return id;
    if (hasEnded(run)) throw new Error(`the run of ${run.room} ${run.kind} ended as ${run.state}`);
    await passed(50);
  }
}

/** A plan of bundles for the city, and one for a county with a proposal of its first bundle. */
async function bundled(city: Person, county: Person): Promise<void> {
  const asked = (unitCode: string) => ({ body: { unitCode, maxMembers: 8 } });
  const id = await ended(county, await county.call(askBundling, asked('331023')));
  const { rows } = await county.call(listPlanBundles, { params: { id }, query: {} });
  const projectIds = rows[0]?.members.map(({ projectId }) => projectId) ?? [];
  const opinion = '各子项同属一个流域的同一套总体设计，由同一单位实施。';
  await county.call(makeProposal, { body: { name: '回看打捆项目', projectIds, opinion, investor: null } });
  await ended(city, await city.call(askBundling, asked('331000')));
}

/** A list of what owners declared, of projects that the library has under another amount. */
async function compared(city: Person): Promise<void> {
  const { rows } = await city.call(listProjects, { query: { limit: 100 } });
  const lines = rows.map(({ name, code }) => `${name},${code ?? ''},天台县,7721,120,在库`);
  const list = csv('名单', '项目名称,项目代码,所在县（市、区）,行业代码,本年累计完成投资（万元）,统计状态', lines);
  const about = { kind: 'ownerDeclared', month: '2019-12' } as const;
  const { uploadId } = await city.call(previewList, { query: about }, list);
  await city.call(commitList, { params: { uploadId }, body: { ...about, fileName: list.name } });
}

/** Questions about figures; the city sees one once it is answered. */
async function questioned(county: Person): Promise<void> {
  await county.call(runCheck, {});
  const { rows } = await county.call(listFlags, { query: {} });
  for (const { id } of rows)
    await county.call(answerFlag, { params: { id }, body: { text: '已核实，附件随后补齐。' } });
}
