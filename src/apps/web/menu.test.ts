import { expect, test } from 'vitest';
import { rightsOf, roles } from '#kernel/right.ts';
import { managementFor, menuFor } from './menu.ts';

const addresses = (role: (typeof roles)[number]) => menuFor(rightsOf[role]).map(({ to }) => to);

test.each(roles)('%s reads a menu of at most eight entries', (role) => {
  expect(menuFor(rightsOf[role]).length).toBeLessThanOrEqual(8);
  expect(new Set(addresses(role)).size).toBe(addresses(role).length);
});

test('a desk finds leads and what is ripe on the page of projects, and the rest of its settings under one entry', () => {
  expect(addresses('city-desk')).toContain('/manage');
  expect(addresses('city-desk')).not.toContain('/leads');
  expect(managementFor(rightsOf['city-desk']).map(({ to }) => to)).toContain('/goals');
});

test('a contact of a department, who sees no projects, finds leads in the menu', () => {
  expect(addresses('department-contact')).toContain('/leads');
});
