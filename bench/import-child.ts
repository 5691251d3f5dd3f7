import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { chainFolder } from '#platform/audit-chain/chain-folder.ts';
import { openDatabase } from '#platform/database.ts';
import { evidenceStore } from '#platform/evidence/evidence-store.ts';
import { appUrlOf } from '#platform/migrate.ts';
import { openWorkbook } from '#platform/spreadsheet/open-workbook.ts';
import { commandCaller } from '../src/apps/answer.ts';
import { connectRooms } from '../src/apps/rooms.ts';
import { importProjects } from '../src/capabilities/project-library/public.ts';

/** In a process of its own, so that its peak memory can be read: `product` imports the file, `floor` parses and COPYs it. */
const [mode, file = '', adminUrl = ''] = process.argv.slice(2);
const started = performance.now();
const rows = mode === 'product' ? await product() : await floor();
const report = {
  ms: Math.round(performance.now() - started),
  rows,
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(report)}\n`);

async function product(): Promise<number> {
  connectRooms();
  const { db } = openDatabase(appUrlOf(adminUrl));
  const desk = {
    db,
    clock: () => new Date(),
    incomingFolder: '',
    evidence: evidenceStore(''),
    chain: chainFolder(''),
    fontFolder: null,
  };
  const wish = { dryRun: false, language: 'zh', keepRecords: false } as const;
  const outcome = await importProjects(desk, commandCaller('331000'), {
    file: { place: file, name: 'bench.xlsx' },
    wish,
  });
  await db.destroy();
  return outcome.created;
}

/** The least that any import must do: read every cell as a stream and copy it into a table. */
async function floor(): Promise<number> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  await client.query(`create temp table raw (${Array.from({ length: 15 }, (_, i) => `c${i} text`).join(', ')})`);
  const workbook = await openWorkbook(file);
  let count = 0;
  const lines = new PassThrough();
  const copied = pipeline(lines, client.query(copyFrom('copy raw from stdin')));
  for await (const row of workbook.rows()) {
    if (row.row <= 3) continue;
    const cells = Array.from({ length: 15 }, (_, i) => String(row.cells[i]?.value ?? '\\N'));
    count++;
    if (!lines.write(`${cells.join('\t')}\n`)) await new Promise((resolve) => lines.once('drain', resolve));
  }
  lines.end();
  await copied;
  await workbook.close();
  await client.end();
  return count;
}
