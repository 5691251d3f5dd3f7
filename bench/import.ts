import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BenchDesk } from './desk.ts';
import { ratioOf } from './measure.ts';

const run = promisify(execFile);
/** Those with which package.json starts the product: a modest PC is to have memory left for others. */
const flags = ['--max-semi-space-size=8', '--max-old-space-size=320'];
type Child = { readonly ms: number; readonly rows: number; readonly peakMb: number };

/** A workbook of 100,000 projects through the import against parsing it as a stream and COPY; memory of the process. */
export async function importBench({ adminUrl }: BenchDesk, rows: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-bench-file-'));
  const file = path.join(folder, 'projects.xlsx');
  const script = (name: string) => path.join(import.meta.dirname, name);
  try {
    await run(process.execPath, [script('import-workbook.ts'), file, String(rows)]);
    const child = async (mode: string): Promise<Child> => {
      const { stdout } = await run(process.execPath, [...flags, script('import-child.ts'), mode, file, adminUrl]);
      return JSON.parse(stdout) as Child;
    };
    const floor = await child('floor');
    const product = await child('product');
    return { product, floor, ratio: ratioOf(product.ms, floor.ms) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
