import { expect, test } from 'vitest';
import { accountState, checkDisabling, checkPost } from './account.ts';
import { lockRefusal } from './lockout.ts';

const credit = '91331023MA2AK00000';

test.each([
  { role: 'county-desk', kind: 'county', ownerCode: null },
  { role: 'county-desk', kind: 'zone', ownerCode: null },
  { role: 'township-clerk', kind: 'township', ownerCode: null },
  { role: 'administrator', kind: 'city', ownerCode: null },
  { role: 'project-owner', kind: 'township', ownerCode: credit },
] as const)('a $role works at a $kind', (post) => {
  expect(() => checkPost(post)).not.toThrow();
});

test.each([
  { post: { role: 'county-desk', kind: 'city', ownerCode: null }, code: 'roleNotForRegion' },
  { post: { role: 'city-desk', kind: 'county', ownerCode: null }, code: 'roleNotForRegion' },
  { post: { role: 'administrator', kind: 'county', ownerCode: null }, code: 'roleNotForRegion' },
  { post: { role: 'township-clerk', kind: 'zone', ownerCode: null }, code: 'roleNotForRegion' },
  { post: { role: 'project-owner', kind: 'county', ownerCode: null }, code: 'ownerCodeMissing' },
  { post: { role: 'leader', kind: 'city', ownerCode: credit }, code: 'ownerCodeUnwanted' },
] as const)('$post.role at a $post.kind is refused: $code', ({ post, code }) => {
  expect(() => checkPost(post)).toThrow(expect.objectContaining({ code }));
});

test('nobody disables the own account, nor the last administrator', () => {
  const two = ['a', 'b'];
  expect(() => checkDisabling({ accountId: 'a', callerId: 'a', administrators: two })).toThrow('ownAccount');
  expect(() => checkDisabling({ accountId: 'a', callerId: 'b', administrators: ['a'] })).toThrow('lastAdministrator');
  expect(() => checkDisabling({ accountId: 'a', callerId: 'b', administrators: two })).not.toThrow();
});

const now = new Date('2026-11-24T01:00:00Z');
const [past, ahead] = ['2026-11-24T00:59:59.999Z', '2026-11-24T01:00:00.001Z'];

test.each([
  { facts: { isActive: false, hasPassword: true, lockedUntil: ahead }, state: 'disabled' },
  { facts: { isActive: true, hasPassword: false, lockedUntil: null }, state: 'invited' },
  { facts: { isActive: true, hasPassword: true, lockedUntil: ahead }, state: 'locked' },
  { facts: { isActive: true, hasPassword: true, lockedUntil: past }, state: 'active' },
])('an account with $facts is $state', ({ facts, state }) => {
  expect(accountState(facts, now)).toBe(state);
});

test('a lock says whole minutes, at least one', () => {
  expect(lockRefusal('2026-11-24T01:14:01Z', now).facts).toEqual({ minutes: 15 });
  expect(lockRefusal(ahead, now).facts).toEqual({ minutes: 1 });
});
