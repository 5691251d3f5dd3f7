import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'qingzhang-forecast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const months = [2017, 2018].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
);
const rows = months.flatMap((month, at) =>
  ['A,C1', 'B,C2', 'C,C2'].map(
    (project, place) =>
      `${project.slice(0, 1)},${project.slice(2)},${month},${1000 * (at + place)},200000,2017-01,works`,
  ),
);

const heading = 'project,group,month,amount,size,start,type';

function run(name: string, lines: readonly string[], ...more: string[]) {
  return runTable(name, [heading, ...lines], ...more);
}

function runTable(name: string, table: readonly string[], ...more: string[]) {
  const file = path.join(folder, name);
  writeFileSync(file, table.join('\n'));
  const cli = path.join(import.meta.dirname, '..', 'cli.ts');
  const asked = ['forecast', '--in', file, '--origin', '2019-01', '--horizon', '12', '--by', 'county', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...asked], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

test('a plain table is forecast without a desk: the binding shape, total = sum in every draw', () => {
  const first = run('good.csv', rows, '--json', '--draws', '200');
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  const { groups, total } = JSON.parse(first.stdout);
  expect(groups.map(({ name }: { name: string }) => name)).toEqual(['C1', 'C2']);
  for (const answer of [...groups, total]) {
    expect(Object.keys(answer.quantiles)).toEqual([
      '0.025',
      '0.05',
      '0.1',
      '0.25',
      '0.5',
      '0.75',
      '0.9',
      '0.95',
      '0.975',
    ]);
    expect(answer.quantiles['0.5']).toBe(answer.median);
    expect(answer.draws).toHaveLength(200);
  }
  expect(total.draws).toEqual(groups[0].draws.map((draw: number, at: number) => draw + groups[1].draws[at]));
  expect(total.mean).toBe(groups[0].mean + groups[1].mean);
});

test('what is not understood is told with its line, and there is no answer', () => {
  const { status, stdout, stderr } = run(
    'bad.csv',
    [...rows.slice(0, 3), 'D,C1,2018-01,,1,2017-01,x', 'E,C1,2019-01,5,1,2017-01,x'],
    '--json',
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => /^Line (\d+)/.exec(line)?.[1]),
  ).toEqual(['5', '6']);
});

test('a column that is not used is told on stderr, and stdout stays the answer', () => {
  const lines = rows.map((row) => `${row},x`);
  const { status, stdout, stderr } = runTable('more.csv', [`${heading},comment`, ...lines], '--json', '--draws', '200');
  expect([status, stderr]).toEqual([0, 'Columns that were not used: comment.\n']);
  expect(JSON.parse(stdout).groups).toHaveLength(2);
});

test('people read no certainty: what nothing contradicts is above 95 %', () => {
  const { stdout, status } = run('sure.csv', rows, '--draws', '200', '--goal', '-0.99');
  expect(status).toBe(0);
  const groups = stdout.split('\n').slice(0, 3);
  expect(groups.map((line) => line.split('\t')[5])).toEqual(['> 95 %', '> 95 %', '> 95 %']);
});
