import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'qingzhang-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(verb: string, value: unknown) {
  const file = path.join(folder, `${verb}.json`);
  writeFileSync(file, JSON.stringify(value));
  const cli = path.join(import.meta.dirname, '..', 'cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, verb, '--in', file, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

const plan = {
  ...{ unit: 'u', goalYuan: 10, probability: 0.5, base: [1, 2] },
  actions: [{ id: 'a', project: 'p', kind: 'enter', effort: 1, gain: [20, 20] }],
};
const request = {
  pots: [{ id: 'm', level: 'city', purpose: 'water', amountYuan: 100 }],
  projects: [],
  floors: [{ county: 'c', minimumYuan: 1 }],
};

test('a plan with ban for banned is not answered as if nothing were banned', () => {
  const { status, stdout, stderr } = run('advise', { ...plan, ban: ['a'] });
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    'ban is not known; is banned meant? Correct it, or leave it out.\n',
  ]);
});

test('keys that nothing reads are told on stderr, and stdout is the answer', () => {
  const { status, stdout, stderr } = run('advise', { ...plan, comment: 'x', banned: ['a'] });
  expect([status, stderr]).toEqual([0, 'comment was not used: there is no such key (1 in all).\n']);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'unreachable', actions: [] });
});

test('the request of an allocation and the items of bundles are held to the same', () => {
  expect(run('allocate', { ...request, floorElastic: false })).toMatchObject({
    ...{ status: 1, stdout: '' },
    stderr: expect.stringContaining('is floorsElastic meant?'),
  });
  expect(run('bundle', { items: [], option: { maxMembers: 2 } })).toMatchObject({
    ...{ status: 1, stdout: '' },
    stderr: expect.stringContaining('is options meant?'),
  });
});
