import type { Right } from '#kernel/right.ts';
import type { words } from './words.ts';

/** An entry of the left menu. */
export type MenuEntry = { readonly to: string; readonly word: keyof typeof words };

type Offer = MenuEntry & {
  /** One of these rights is enough; empty where any account may. */
  readonly needs: readonly Right[];
};

const offers: readonly Offer[] = [
  { to: '/', word: 'cockpit', needs: ['growth.read'] },
  { to: '/projects', word: 'projects', needs: ['project-library.read'] },
  { to: '/funds', word: 'funds', needs: ['funds.read'] },
  { to: '/import', word: 'import', needs: ['project-library.import', 'dispatch.import'] },
  { to: '/briefings', word: 'briefings', needs: ['publication.read'] },
  { to: '/accounts', word: 'accounts', needs: ['organisation.manage-accounts'] },
  { to: '/audit', word: 'audit', needs: ['organisation.read-audit'] },
  { to: '/responsibilities', word: 'responsibilities', needs: [] },
];

/** What an account with these rights finds in the menu; those who report but see no growth start with what waits. */
export function menuFor(rights: readonly Right[]): MenuEntry[] {
  const home: MenuEntry[] =
    rights.includes('dispatch.read') && !rights.includes('growth.read') ? [{ to: '/', word: 'home' }] : [];
  const open = offers.filter(({ needs }) => needs.length === 0 || needs.some((right) => rights.includes(right)));
  return [...home, ...open.map(({ to, word }) => ({ to, word }))];
}

/** Where an account with these rights begins. */
export function startFor(rights: readonly Right[]): string {
  return menuFor(rights)[0]?.to === '/' ? '/' : '/accounts';
}
