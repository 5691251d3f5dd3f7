import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

const get = async (path: string) => fetch(`${server.root}/api/v1${path}`);

it('the description is valid OpenAPI 3.1 and names every operation with a summary', async () => {
  const document: unknown = await (await get('/openapi.json')).json();
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document) as Record<string, unknown>)).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
  const { paths } = document as { paths: Record<string, Record<string, { summary?: string }>> };
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(operations.length).toBeGreaterThan(40);
  expect(operations.filter(({ summary }) => !summary)).toEqual([]);
});

it('the docs page lists them', async () => {
  const page = await (await get('/docs')).text();
  expect(page).toContain('/api/v1/growth/months/{month}');
});

it('live and ready answer without a session, and each answer bears the id of its request', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
});

it('an address that does not exist is a refusal, not a page of the program', async () => {
  const answer = await get('/nowhere');
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'notFound']);
});
