import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint.ts';
import { figureHint } from '#kernel/figure-hint.ts';

/** Source: domain catalogue 0, 3, 5.4; 统计法 Art. 7, 28, 40. */
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
const load = (pattern: RegExp) =>
  Promise.all(
    files
      .filter((file) => pattern.test(file))
      .map(async (file) => ({
        file,
        module: (await import(path.join(import.meta.dirname, file))) as Record<string, unknown>,
      })),
  );

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'needs' in value && 'path' in value;
const endpoints = (await load(/capabilities\/[^/]+\/contract[\w-]*\.ts$/)).flatMap(({ module }) =>
  Object.values(module).filter(isEndpoint),
);

type Word = { readonly zh: string; readonly en: string };
const isWord = (value: unknown): value is Word =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && typeof value.zh === 'string';
const words = (await load(/(?:^|[/-])(?:terms|words)\.ts$/)).flatMap(({ file, module }) =>
  Object.values(module).flatMap((list) =>
    typeof list !== 'object' || list === null
      ? []
      : Object.entries(list).flatMap(([key, word]) => (isWord(word) ? [{ file, key, ...word }] : [])),
  ),
);

/** Every name in what an endpoint takes and answers, with its path and summary. */
function textOf(endpoint: Endpoint): string {
  const schema = (part: unknown) => {
    try {
      return JSON.stringify(z.toJSONSchema(part as z.ZodType, { io: 'input', unrepresentable: 'any' }));
    } catch {
      return '';
    }
  };
  const { method, summary, params, query, body, reply } = endpoint;
  return [
    method,
    endpoint.path,
    summary,
    ...[params, query, body, reply].map((part) => (part ? schema(part) : '')),
  ].join(' ');
}

test('the guard sees the whole product', () => {
  expect(endpoints.length).toBeGreaterThan(50);
  expect(words.length).toBeGreaterThan(600);
  const save = endpoints.find(
    (endpoint) => endpoint.path === '/dispatch/projects/:projectId/reports/:month' && endpoint.method === 'PUT',
  );
  expect(textOf(save as Endpoint)).toContain('yearToDateYuan');
});

const direct =
  /联网直报|直报平台|直报账号|lianwang|zhibao|statistics.?(?:account|login|password|platform)|direct.?report/i;

test('no endpoint takes or stores credentials of 联网直报, and none submits to it', () => {
  const found = endpoints.filter((endpoint) => direct.test(textOf(endpoint)));
  expect(found.map(({ path: address }) => address)).toEqual([]);
  expect(endpoints.filter(({ path: address }) => /submit|push|forward/.test(address))).toEqual([]);
});

test('no word of the product names such an account', () => {
  const found = words.filter(({ zh, en }) => direct.test(`${zh} ${en}`));
  expect(found.map(({ file, key }) => `${file} ${key}`)).toEqual([]);
});

test('no word of the product urges to reach, fill up or report a certain figure', () => {
  expect(words.filter(({ zh }) => figureHint(zh) !== null).map(({ file, key, zh }) => `${file} ${key}: ${zh}`)).toEqual(
    [],
  );
});

test('no reply and no request proposes a figure to report', () => {
  const found = endpoints.filter((endpoint) =>
    /"(?:suggested|proposed|recommended|required|expected|missing)(?:\w*)?(?:Yuan|Amount|Figure)"/i.test(
      textOf(endpoint),
    ),
  );
  expect(found.map(({ path: address }) => address)).toEqual([]);
});

test('no paper is filled from figures of the bureau, which may be under embargo', () => {
  const paper = files.filter((file) => /capabilities\/publication\/.*\.tsx?$/.test(file) && !file.includes('.test.'));
  const reads = paper.filter((file) =>
    /official_figure|officialOfYear|listOfficial/.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
  );
  expect(paper.length).toBeGreaterThan(50);
  expect(reads).toEqual([]);
});

test('a goal has no township, project or enterprise in its address', () => {
  const goals = endpoints.filter(({ path: address }) => /target|goal/.test(address) && !/official/.test(address));
  expect(goals.length).toBeGreaterThan(0);
  for (const goal of goals) expect(textOf(goal)).not.toMatch(/projectId|ownerCode|townshipCode/);
});

test('nothing counts sign-ins, photos or points of a person', () => {
  const found = endpoints.filter((endpoint) =>
    /"(?:\w*(?:photo|login|signIn|checkIn|point|like)s?(?:Count|Quota|Rank|Score)|activity\w*)"/i.test(
      textOf(endpoint),
    ),
  );
  expect(found.map(({ path: address }) => address)).toEqual([]);
});
