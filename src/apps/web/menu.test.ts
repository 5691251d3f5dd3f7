import { expect, test } from 'vitest';
import { rightsOf, roles } from '#kernel/right.ts';
import { managementFor, menuFor, pageAt } from './menu.ts';

const addresses = (role: (typeof roles)[number]) =>
  menuFor(rightsOf[role]).flatMap(({ to, pages }) => (pages.length > 0 ? pages.map((page) => page.to) : [to]));

test.each(roles)('%s reads a menu of at most eight entries, and each page has one place in it', (role) => {
  expect(menuFor(rightsOf[role]).length).toBeLessThanOrEqual(8);
  expect(new Set(addresses(role)).size).toBe(addresses(role).length);
});

test('a desk finds its pages by work, and what is settled now and then under one entry', () => {
  const words = menuFor(rightsOf['city-desk']).map(({ word }) => word);
  expect(words).toEqual(['cockpit', 'projects', 'dispatch', 'growthAndLists', 'outlook', 'briefings', 'manage']);
  expect(addresses('city-desk')).toContain('/funds');
  expect(managementFor(rightsOf['city-desk']).map(({ to }) => to)).toContain('/goals');
});

test('a contact of a department, who sees no projects, finds leads in the menu under their own name', () => {
  expect(menuFor(rightsOf['department-contact'])).toContainEqual({ to: '/leads', word: 'leads', pages: [] });
});

test('an administrator begins with the accounts', () => {
  expect(addresses('administrator')).toEqual(['/accounts', '/audit', '/responsibilities']);
});

test.each([
  ['/projects', '/projects'],
  ['/projects/ripe', '/projects/ripe'],
  ['/projects/3f2a', '/projects'],
  ['/plans', null],
  ['/', '/'],
])('%s belongs to %s', (pathname, to) => {
  const pages = ['/', '/projects', '/projects/ripe', '/plan'].map((address) => ({
    to: address,
    word: 'home' as const,
  }));
  expect(pageAt(pages, pathname)?.to ?? null).toBe(to);
});
