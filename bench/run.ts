import { cpus, totalmem } from 'node:os';
import { benchDesk, removeData } from './desk.ts';
import { growthAtScale, growthBench } from './growth.ts';
import { importBench } from './import.ts';
import { briefingBench, startBench } from './processes.ts';
import { reportBench } from './report.ts';

/** Measures the product against floors in the same run and prints JSON. Notes of progress go to stderr. */
const note = (text: string) => process.stderr.write(`bench: ${text}\n`);
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
};

note('demo city on a durable database');
const desk = await benchDesk();
const results: Record<string, unknown> = {};
try {
  note('growth endpoint');
  results.growthEndpoint = { limit: 3, ...(await growthBench(desk)) };
  note('one monthly report');
  results.monthlyReport = { limit: 3, ...(await reportBench(desk)) };
  note('growth endpoint at 100 times the data');
  results.growthAtScale = { limit: 1.5, ...(await growthAtScale(desk, 100)) };
  note('import of 100,000 rows');
  results.import = { limit: 3, limitPeakMb: 400, ...(await importBench(desk, 100_000)) };
} finally {
  await desk.close();
}
note('briefing, cold');
results.briefing = { limitMs: 2000, ...(await briefingBench()) };
note('start and idle memory');
results.start = { goalMb: 350, ...(await startBench(desk.dataFolder)) };
await removeData(desk.dataFolder);
process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
