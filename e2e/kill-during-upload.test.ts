import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePdf } from '#platform/evidence/sample-evidence.ts';
import { csrfTokenOf, sessionCookie } from '#platform/http-session.ts';
import { withSession } from '#testing/people.ts';
import { demoPassword } from '../demo/load-demo-city.ts';
import { signIn } from '../src/capabilities/organisation/contract.ts';
import { listProjects } from '../src/capabilities/project-library/contract.ts';
import { attachEvidence, listEvidence, uploadEvidence } from '../src/capabilities/project-library/contract-evidence.ts';

const cli = path.join(import.meta.dirname, '..', 'src', 'apps', 'cli.ts');
let folder = '';
let desk: ChildProcess | null = null;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-kill-upload-'));
});
afterAll(async () => {
  if (desk) await stopped(desk, 'SIGTERM');
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
});

test('kill −9 in the middle of an upload: nothing of it is evidence, and the next desk takes the file whole', async () => {
  const first = await started();
  const before = await evidenceFiles();
  const tiantai = await signedIn(first.url);
  const { rows } = await tiantai.call(listProjects, { query: { sort: 'name', limit: 1 } });
  const id = rows[0]?.id ?? '';
  const sending = halfSent(first.url, tiantai.token);
  await arrivals();
  await stopped(first.child, 'SIGKILL');
  expect(await sending).toMatch(/ECONNRESET|socket hang up|EPIPE|closed/i);
  expect(await evidenceFiles()).toEqual(before);

  const second = await started();
  const again = await signedIn(second.url);
  expect((await again.call(listEvidence, { params: { id } })).rows).toEqual([]);
  const file = { name: '批复.pdf', content: new Uint8Array(samplePdf()) };
  const { uploadId } = await again.call(uploadEvidence, {}, file);
  const blank = { datedOn: null, provesStage: null, provesMonth: null, party: null, documentNumber: null };
  const body = { uploadId, fileName: file.name, kind: 'approval' as const, amountYuan: null, ...blank };
  await again.call(attachEvidence, { params: { id }, body });
  expect((await again.call(listEvidence, { params: { id } })).rows.length).toBe(1);
  expect((await evidenceFiles()).length).toBe(before.length + 1);
}, 180_000);

async function started(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [cli, 'demo'], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  desk = child;
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(`the desk ended: ${said}`)));
  });
  return { child, url };
}

async function stopped(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = new Promise((resolve) => child.on('close', resolve));
  if (child.kill(signal)) await ended;
  desk = null;
}

async function signedIn(url: string) {
  const answer = await fetch(`${url}/api/v1${signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'tiantai', password: demoPassword }),
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`)) ?? '';
  return withSession(url, cookie.slice(sessionCookie.length + 1).split(';')[0] ?? '');
}

/** Sends the beginning of a file and then waits; resolves with what became of the connection. */
function halfSent(url: string, token: string): Promise<string> {
  return new Promise((resolve) => {
    const asked = request(`${url}/api/v1${uploadEvidence.path}`, {
      method: 'POST',
      headers: {
        cookie: `${sessionCookie}=${token}`,
        'x-csrf-token': csrfTokenOf(token),
        'content-type': 'multipart/form-data; boundary=edge',
      },
    });
    asked.on('error', (error) => resolve(error.message));
    asked.on('response', (answer) => resolve(`answered ${answer.statusCode}`));
    asked.write('--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n');
    asked.write(Buffer.alloc(8 * 1024 * 1024, 32));
  });
}

/** Waits until some of the file lies in the folder of arrivals. */
async function arrivals(): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if ((await readdir(path.join(folder, 'incoming')).catch(() => [])).length > 0) return;
    await pause(50);
  }
  throw new Error('nothing arrived');
}

async function evidenceFiles(): Promise<string[]> {
  const found = await readdir(path.join(folder, 'evidence'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}
