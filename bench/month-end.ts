import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { openWorkbook } from '#platform/spreadsheet/open-workbook.ts';
import { commandCaller } from '../src/apps/answer.ts';
import { withOwner } from '../src/apps/open-desk.ts';
import { importReports } from '../src/capabilities/dispatch/public.ts';
import { importProjects } from '../src/capabilities/project-library/public.ts';
import type { BenchDesk } from './desk.ts';
import { ratioOf } from './measure.ts';

type Size = { readonly cities: number; readonly projects: number };
const wish = { dryRun: false, language: 'zh', keepRecords: false } as const;
const month = '2019-11';

/**
 * The end of a month in every city of the country: each sends the figures of its projects in a file of its own, one
 * after another on one machine; against parsing the same files and copying their cells into a table.
 */
export async function monthEndBench(bench: BenchDesk, { cities, projects }: Size) {
  const folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-bench-cities-'));
  try {
    const codes = await newCities(bench, cities);
    const files: string[] = [];
    for (const [n, code] of codes.entries()) {
      const list = path.join(folder, `${code}-projects.csv`);
      await writeFile(list, projectFile(n, projects));
      await importProjects(bench.desk, commandCaller(code), { file: { place: list, name: 'projects.csv' }, wish });
      const file = path.join(folder, `${code}.csv`);
      await writeFile(file, reportFile(n, projects));
      files.push(file);
    }
    await withOwner(bench.adminUrl, (client) => client.query('analyze'));
    const start = performance.now();
    let written = 0;
    for (const [n, code] of codes.entries()) {
      const file = { place: files[n] ?? '', name: 'reports.csv' };
      const { created } = await importReports(bench.desk, commandCaller(code), { file, wish });
      written += created;
    }
    const ms = Math.round(performance.now() - start);
    const floorMs = await bare(bench, files);
    return { cities, projects, written, ms, msPerCity: Math.round(ms / cities), floorMs, ratio: ratioOf(ms, floorMs) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Cities that the list of regions does not know, each with one county. */
async function newCities({ adminUrl }: BenchDesk, cities: number): Promise<string[]> {
  const codes = Array.from({ length: cities }, (_, n) => String(900000 + n * 100));
  await withOwner(adminUrl, (client) =>
    client.query(
      `insert into organisation.region (code, name, short_name, kind, parent, path, aliases)
      select code, '测' || code || '市', '测' || code, 'city', null, code, '{}'::text[] from unnest($1::text[]) code
      union all
      select left(code, 4) || '01', '测' || code || '县', '县' || code, 'county', code, code || '/' || left(code, 4) || '01', '{}'
      from unnest($1::text[]) code`,
      [codes],
    ),
  );
  return codes;
}

const county = (n: number) => `测${900000 + n * 100}县`;

function projectFile(n: number, projects: number): string {
  const head = '项目名称,项目代码,所在县（市、区）,行业代码,计划总投资（万元）,建设状态';
  const line = (i: number) => `第${i}号河道治理工程,C${n}-${i},${county(n)},7721,${1000 + i},在建`;
  return [head, ...Array.from({ length: projects }, (_, i) => line(i))].join('\n');
}

function reportFile(n: number, projects: number): string {
  const head =
    '项目代码,项目名称,月份,本月完成投资（万元）,本年累计完成投资（万元）,开工以来累计完成投资（万元）,形象进度';
  const line = (i: number) => `C${n}-${i},第${i}号河道治理工程,${month},${10 + (i % 7)},${100 + i},${200 + i},主体施工`;
  return [head, ...Array.from({ length: projects }, (_, i) => line(i))].join('\n');
}

/** The least that the same files take: each parsed, its cells copied in a transaction of its own. */
function bare({ adminUrl }: BenchDesk, files: readonly string[]): Promise<number> {
  return withOwner(adminUrl, async (client) => {
    const columns = Array.from({ length: 7 }, (_, i) => `c${i}`);
    await client.query(`create table if not exists public.bench_raw (${columns.map((c) => `${c} text`).join(', ')})`);
    const start = performance.now();
    for (const file of files) {
      const workbook = await openWorkbook(file, { name: 'reports.csv' });
      const lines = new PassThrough();
      const copied = pipeline(lines, client.query(copyFrom('copy public.bench_raw from stdin')));
      for await (const row of workbook.rows())
        lines.write(`${columns.map((_, i) => row.cells[i]?.value ?? '').join('\t')}\n`);
      lines.end();
      await copied;
      await workbook.close();
    }
    const ms = Math.round(performance.now() - start);
    await client.query('drop table public.bench_raw');
    return ms;
  });
}
