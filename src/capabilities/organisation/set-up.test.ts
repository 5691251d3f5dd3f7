import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, stranger } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { checkSetup, setUp, signIn } from './contract.ts';
import { setupLink } from './public.ts';

let server: TestServer;
let now: Date;
const person = { name: 'first', displayName: '郑重', password: 'correct horse battery' };

beforeEach(async () => {
  now = new Date('2026-11-24T01:00:00Z');
  server = await testServer({ clock: () => now });
});
afterEach(() => server.close());

async function link(): Promise<string> {
  return (await setupLink(server.admin, { now })) ?? '';
}

test('the link makes the first administrator once', async () => {
  const token = await link();
  const anybody = stranger(server);
  expect(await anybody.call(checkSetup, { params: { token } })).toEqual({ isGood: true, cityName: '台州市' });
  await expect(anybody.call(setUp, { body: { ...person, token, password: 'short' } })).rejects.toMatchObject({
    code: 'passwordTooShort',
  });
  expect(await anybody.call(setUp, { body: { ...person, token } })).toEqual({ name: 'first' });
  const second = anybody.call(setUp, { body: { ...person, name: 'second', token } });
  await expect(second).rejects.toMatchObject({ code: 'setupLinkGone' });
  expect(await anybody.call(checkSetup, { params: { token } })).toEqual({ isGood: false, cityName: null });
  expect(await anybody.call(signIn, { body: person })).toMatchObject({ role: 'administrator', regionCode: '331000' });
  expect(await setupLink(server.admin, { now })).toBeNull();
});

test('of two people who use the link at once one becomes the administrator', async () => {
  const token = await link();
  const outcomes = await Promise.allSettled(
    ['first', 'second'].map((name) => stranger(server).call(setUp, { body: { ...person, name, token } })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'setupLinkGone' } });
});

test('the link is good for 24 hours, until a newer one, and while there is no administrator', async () => {
  const [old, token] = [await link(), await link()];
  const anybody = stranger(server);
  await expect(anybody.call(setUp, { body: { ...person, token: old } })).rejects.toMatchObject({
    code: 'setupLinkGone',
  });
  const begun = now;
  now = new Date('2026-11-25T01:00:00Z');
  expect(await anybody.call(checkSetup, { params: { token } })).toMatchObject({ isGood: false });
  now = begun;
  expect(await anybody.call(checkSetup, { params: { token } })).toMatchObject({ isGood: true });
  await as(server, { role: 'administrator', regionCode: '331000' });
  expect(await anybody.call(checkSetup, { params: { token } })).toMatchObject({ isGood: false });
  await expect(anybody.call(setUp, { body: { ...person, token } })).rejects.toMatchObject({ code: 'setupLinkGone' });
});
