import { cpus, totalmem } from 'node:os';
import { type BenchDesk, benchDesk, removeData } from './desk.ts';
import { exportBench } from './export.ts';
import { growthAtScale, growthBench } from './growth.ts';
import { importBench } from './import.ts';
import { briefingBench, startBench } from './processes.ts';
import { projectTableBench } from './project-table.ts';
import { reportBench } from './report.ts';

/** Measures the product against floors in the same run and prints JSON. Notes of progress go to stderr. */
const note = (text: string) => process.stderr.write(`bench: ${text}\n`);
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
};
const results: Record<string, unknown> = {};

note('briefing, cold');
results.briefing = { limitMs: 2000, ...(await briefingBench()) };
const dataFolder = await onDemoCity('growth endpoint and one monthly report', async (desk) => {
  results.growthEndpoint = { limit: 3, ...(await growthBench(desk)) };
  results.monthlyReport = { limit: 3, ...(await reportBench(desk)) };
});
note('start and idle memory');
results.start = { goalMb: 350, ...(await startBench(dataFolder)) };
await removeData(dataFolder);
const imported = await onDemoCity('import of 100,000 rows', async (desk) => {
  results.import = { limit: 3, limitPeakMb: 400, ...(await importBench(desk, 100_000)) };
});
await removeData(imported);
const scaled = await onDemoCity('growth endpoint at 100 times the data', async (desk) => {
  results.growthAtScale = { limit: 1.5, ...(await growthAtScale(desk, 100)) };
});
await removeData(scaled);
const listed = await onDemoCity('list of 50,000 projects', async (desk) => {
  results.projectTable = { limitMs: 150, ...(await projectTableBench(desk, 50_000)) };
});
await removeData(listed);
const exported = await onDemoCity('export of 1,000,000 projects', async (desk) => {
  results.export = { limitMs: 90_000, limitPeakMb: 300, ...(await exportBench(desk, 1_000_000)) };
});
await removeData(exported);
process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);

/** Each measurement begins with the demo city on a durable database of its own; returns the folder of its data. */
async function onDemoCity(what: string, work: (desk: BenchDesk) => Promise<void>): Promise<string> {
  note(what);
  const desk = await benchDesk();
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
  return desk.dataFolder;
}
