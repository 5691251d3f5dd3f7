import type { Right } from '#kernel/right.ts';
import type { words } from './words.ts';

/** An entry of the left menu. */
export type MenuEntry = { readonly to: string; readonly word: keyof typeof words };

type Offer = MenuEntry & {
  /** One of these rights is enough; empty where any account may. */
  readonly needs: readonly Right[];
};

/** What people work with every day. */
const work: readonly Offer[] = [
  { to: '/', word: 'cockpit', needs: ['growth.read'] },
  { to: '/projects', word: 'projects', needs: ['project-library.read'] },
  { to: '/funds', word: 'funds', needs: ['funds.read'] },
  { to: '/projects/ripe', word: 'ripe', needs: ['project-library.read'] },
  { to: '/leads', word: 'leads', needs: ['project-library.pass-lead'] },
  { to: '/plan', word: 'plan', needs: ['plan.read'] },
  { to: '/import', word: 'import', needs: ['project-library.import', 'dispatch.import'] },
  { to: '/integrity', word: 'integrity', needs: ['integrity.read'] },
  { to: '/briefings', word: 'briefings', needs: ['publication.read'] },
];

/** What is settled now and then. */
const management: readonly Offer[] = [
  { to: '/rounds', word: 'rounds', needs: ['dispatch.open-round'] },
  { to: '/goals', word: 'goals', needs: ['growth.set-target', 'growth.record-official'] },
  { to: '/entry-rules', word: 'entryRules', needs: ['project-library.set-entry-rules'] },
  { to: '/accounts', word: 'accounts', needs: ['organisation.manage-accounts'] },
  { to: '/audit', word: 'audit', needs: ['organisation.read-audit'] },
  { to: '/responsibilities', word: 'responsibilities', needs: [] },
];

/** A menu of more entries is no longer read but searched: then what is settled now and then shares one. */
const mostEntries = 8;

/** What an account with these rights finds in the menu; those who report but see no growth start with what waits. */
export function menuFor(rights: readonly Right[]): MenuEntry[] {
  const home: MenuEntry[] =
    rights.includes('dispatch.read') && !rights.includes('growth.read') ? [{ to: '/', word: 'home' }] : [];
  const daily = [...home, ...openTo(work, rights)];
  const settled = managementFor(rights);
  return daily.length + settled.length <= mostEntries
    ? [...daily, ...settled]
    : [...daily, { to: '/manage', word: 'manage' }];
}

/** What an account with these rights finds under 管理. */
export function managementFor(rights: readonly Right[]): MenuEntry[] {
  return openTo(management, rights);
}

/** Where an account with these rights begins. */
export function startFor(rights: readonly Right[]): string {
  return menuFor(rights)[0]?.to ?? '/';
}

function openTo(offers: readonly Offer[], rights: readonly Right[]): MenuEntry[] {
  return offers
    .filter(({ needs }) => needs.length === 0 || needs.some((right) => rights.includes(right)))
    .map(({ to, word }) => ({ to, word }));
}
