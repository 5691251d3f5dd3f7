import type { Right } from '#kernel/right.ts';
import type { words } from './words.ts';

/** An entry of the left menu. */
export type MenuEntry = { readonly to: string; readonly word: keyof typeof words };

type Offer = MenuEntry & {
  /** One of these rights is enough; empty where any account may. */
  readonly needs: readonly Right[];
  /** A page that leads there too, so that a long menu may leave it out. */
  readonly within?: '/projects' | '/rounds';
};

/** What people work with every day. */
const work: readonly Offer[] = [
  { to: '/', word: 'cockpit', needs: ['growth.read'] },
  { to: '/projects', word: 'projects', needs: ['project-library.read'] },
  { to: '/leads', word: 'leads', needs: ['project-library.pass-lead'], within: '/projects' },
  { to: '/rounds', word: 'rounds', needs: ['dispatch.read', 'dispatch.review'] },
  { to: '/sheet', word: 'sheet', needs: ['dispatch.report'], within: '/rounds' },
  { to: '/funds', word: 'funds', needs: ['funds.read'] },
  { to: '/projects/ripe', word: 'ripe', needs: ['project-library.read'], within: '/projects' },
  { to: '/plan', word: 'plan', needs: ['plan.read'] },
  { to: '/import', word: 'import', needs: ['project-library.import', 'dispatch.import'], within: '/rounds' },
  { to: '/integrity', word: 'integrity', needs: ['integrity.read'] },
  { to: '/briefings', word: 'briefings', needs: ['publication.read'] },
];

/** What is settled now and then. */
const management: readonly Offer[] = [
  { to: '/goals', word: 'goals', needs: ['growth.set-target', 'growth.record-official'] },
  { to: '/entry-rules', word: 'entryRules', needs: ['project-library.set-entry-rules'] },
  { to: '/accounts', word: 'accounts', needs: ['organisation.manage-accounts'] },
  { to: '/audit', word: 'audit', needs: ['organisation.read-audit'] },
  { to: '/responsibilities', word: 'responsibilities', needs: [] },
];

/**
 * A menu of more entries is no longer read but searched: then what another page leads to is left to that page, and what is
 * settled now and then shares one entry.
 */
const mostEntries = 8;

/** What an account with these rights finds in the menu; those who report but see no growth start with what waits. */
export function menuFor(rights: readonly Right[]): MenuEntry[] {
  const home: MenuEntry[] =
    rights.includes('dispatch.read') && !rights.includes('growth.read') ? [{ to: '/', word: 'home' }] : [];
  const settled = managementFor(rights);
  const shared: MenuEntry[] = settled.length > 1 ? [{ to: '/manage', word: 'manage' }] : settled;
  const daily = [...home, ...openTo(work, rights)];
  const short = [...home, ...openTo(work.filter(isNowhereElse(rights)), rights)];
  const fitting = [
    [...daily, ...settled],
    [...short, ...settled],
  ].find(({ length }) => length <= mostEntries);
  return fitting ?? [...short, ...shared];
}

/** Whether no page that the account may open leads to what is offered. */
function isNowhereElse(rights: readonly Right[]): (offer: Offer) => boolean {
  const pages = new Set(openTo(work, rights).map(({ to }) => to));
  return ({ within }) => within === undefined || !pages.has(within);
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
