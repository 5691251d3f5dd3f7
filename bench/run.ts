import { cpus, totalmem } from 'node:os';
import { adviceBench } from './advice/advice.ts';
import { allocationBench } from './allocation/allocation.ts';
import { bulkEditBench } from './bulk-edit.ts';
import { bundlingBench } from './bundling/bundling.ts';
import { caliberBench } from './caliber.ts';
import { type BenchDesk, benchDesk, removeData } from './desk.ts';
import { duplicatesBench } from './duplicates.ts';
import { editorBench } from './editor.ts';
import { clerksBench } from './entry-clerks.ts';
import { entryGridBench } from './entry-grid.ts';
import { prefillBench } from './entry-prefill.ts';
import { exportBench } from './export.ts';
import { growthAtScale, growthBench } from './growth.ts';
import { importBench } from './import.ts';
import { integrityBench } from './integrity.ts';
import { lookBackBench } from './look-back.ts';
import { lookBackAllBench } from './look-back-all.ts';
import { monthEndBench } from './month-end.ts';
import { paperCheckBench } from './paper-check.ts';
import { papersBench } from './papers.ts';
import { briefingBench, startBench } from './processes.ts';
import { projectTableBench } from './project-table.ts';
import { paperChecksBench, proseBench } from './prose.ts';
import { reconciliationBench } from './reconciliation.ts';
import { reportBench } from './report.ts';

/**
 * Measures the product against floors in the same run and prints JSON. Notes of progress go to stderr. Arguments name
 * the parts to measure; without any it is all of them.
 */
type Part = () => Promise<object>;

const parts: Readonly<Record<string, Part>> = {
  briefing: async () => ({ limitMs: 2000, ...(await briefingBench()) }),
  paper: async () => ({ limitMs: 2000, limitManyMs: 60_000, ...(await papersBench()) }),
  growthEndpoint: () => onDemoCity(async (desk) => ({ limit: 3, ...(await growthBench(desk)) })),
  monthlyReport: () => onDemoCity(async (desk) => ({ limit: 3, ...(await reportBench(desk)) })),
  integrity: async () => integrityBench(),
  reconciliation: async () => ({ limitMs: 1000, leastF1: 0.97, ...(await reconciliationBench()) }),
  prose: async () => ({ leastRecall: 0.98, leastPrecision: 0.95, ...proseBench() }),
  paperChecks: async () => ({ leastRecall: 0.95, leastPrecision: 0.95, ...paperChecksBench() }),
  paperCheck: async () => ({ limitMs: 300, ...paperCheckBench() }),
  start: () =>
    onDemoCity(
      async () => ({ goalMb: 350 }),
      async (dataFolder) => startBench(dataFolder),
    ),
  import: () => onDemoCity(async (desk) => ({ limit: 3, limitPeakMb: 400, ...(await importBench(desk, 100_000)) })),
  monthEnd: () => onDemoCity((desk) => monthEndBench(desk, { cities: 333, projects: 300 })),
  caliber: async () => caliberBench(),
  projectTable: () => onDemoCity(async (desk) => ({ limitMs: 150, ...(await projectTableBench(desk, 50_000)) })),
  export: () =>
    onDemoCity(async (desk) => ({ limitMs: 90_000, limitPeakMb: 300, ...(await exportBench(desk, 1_000_000)) })),
  bundling: () => bundlingBench(),
  bulkEdit: () => onDemoCity(async (desk) => ({ limitMs: 1000, ...(await bulkEditBench(desk)) })),
  prefill: () => onDemoCity(async (desk) => ({ goalPercent: 60, ...(await prefillBench(desk)) })),
  entryGrid: () => onDemoCity(async (desk) => ({ limitKeyMs: 16, limitPasteMs: 500, ...(await entryGridBench(desk)) })),
  editor: () =>
    onDemoCity(async (desk) => ({ limitCheckMs: 300, limitKeyToPageMs: 300, ...(await editorBench(desk)) })),
  clerks: () => onDemoCity(async (desk) => ({ limitP95Ms: 100, ...(await clerksBench(desk)) })),
  duplicates: () => onDemoCity((desk) => duplicatesBench(desk, 50)),
  lookBack: () => onDemoCity(async (desk) => ({ limit: 2, ...(await lookBackBench(desk, 50_000)) })),
  lookBackAll: () => onDemoCity((desk) => lookBackAllBench(desk, 2)),
  advice: async () => ({ limitMs: 2000, leastTrue: 0.8, mostTrue: 0.84, ...(await adviceBench(4)) }),
  allocation: async () => ({ limitMs: 2000, ...(await allocationBench()) }),
  growthAtScale: () => onDemoCity(async (desk) => ({ limit: 1.5, ...(await growthAtScale(desk, 100)) })),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`bench: no part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
};
const results: Record<string, object> = {};
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`bench: ${name}\n`);
  // One part that cannot be measured must not take the others' figures along.
  results[name] = await measure().catch((error: unknown) => {
    process.exitCode = 1;
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  });
}
process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);

/** Each measurement begins with the demo city on a durable database of its own; `after` works on its data once it is closed. */
async function onDemoCity(
  work: (desk: BenchDesk) => Promise<object>,
  after: (dataFolder: string) => Promise<object> = async () => ({}),
): Promise<object> {
  const desk = await benchDesk();
  try {
    const found = await work(desk).finally(() => desk.close());
    return { ...found, ...(await after(desk.dataFolder)) };
  } finally {
    await removeData(desk.dataFolder);
  }
}
