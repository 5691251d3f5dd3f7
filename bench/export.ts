import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { withSession } from '#testing/people.ts';
import { withOwner } from '../src/apps/open-desk.ts';
import { downloadExport, prepareExport } from '../src/capabilities/project-library/contract-table.ts';
import type { BenchDesk } from './desk.ts';
import { ratioOf } from './measure.ts';
import { moreProjects } from './more-projects.ts';

/** Those with which package.json starts the product. */
const flags = ['--max-semi-space-size=8', '--max-old-space-size=320'];

/** The whole list as a workbook through the API, with the peak memory of the server, against a bare COPY of the same columns. */
export async function exportBench(bench: BenchDesk, count: number) {
  await moreProjects(bench, count);
  const { token } = await bench.signedIn('leader');
  const script = path.join(import.meta.dirname, 'export-child.ts');
  const child = spawn(process.execPath, [...flags, script, bench.adminUrl], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const root = String((await lines.next()).value);
  const started = performance.now();
  const leader = withSession(root, token);
  const { id, rows } = await leader.call(prepareExport, { body: {} });
  const bytes = await taken(await leader.fetch(downloadExport.path.replace(':id', id)));
  const ms = Math.round(performance.now() - started);
  child.stdin.end();
  const peakMb = Number((await lines.next()).value);
  const floorMs = await bareCopy(bench);
  return {
    rows,
    ms,
    rowsPerSecond: Math.round((rows / ms) * 1000),
    megabytes: mb(bytes),
    peakMb,
    floorMs,
    ratio: ratioOf(ms, floorMs),
  };
}

async function taken(answer: Response): Promise<number> {
  if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  return bytes;
}

function mb(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** The least that any export must do: sort the columns and send them. */
async function bareCopy({ adminUrl }: BenchDesk): Promise<number> {
  return withOwner(adminUrl, async (client) => {
    const started = performance.now();
    const rows = client.query(
      copyTo(`copy (select name, code, unit_code, owner_name, industry_code, action, planned_total_yuan, national_fund_yuan,
        entered_in, stage, caliber from project_library.project where city_code = '331000'
        order by coalesce(planned_total_yuan, -1) desc, id) to stdout`),
    );
    await pipeline(rows, new Writable({ write: (_chunk, _encoding, done) => done() }));
    return Math.round(performance.now() - started);
  });
}
