import type { Right } from '#kernel/right.ts';
import type { words } from './words.ts';

/** A page that a menu leads to. */
export type MenuPage = { readonly to: string; readonly word: keyof typeof words };

/**
 * An entry of the left menu: a piece of work. `to` is its first page; `pages` are those that stand below it while one of
 * them is open, none where there is only the one.
 */
export type MenuEntry = MenuPage & { readonly pages: readonly MenuPage[] };

type Offer = MenuPage & {
  /** One of these rights is enough; empty where any account may. */
  readonly needs: readonly Right[];
};
type Section = { readonly word: keyof typeof words; readonly offers: readonly Offer[] };

/** What people work with every day, by work and not by room. */
const sections: readonly Section[] = [
  { word: 'cockpit', offers: [{ to: '/', word: 'cockpit', needs: ['growth.read'] }] },
  {
    word: 'projects',
    offers: [
      { to: '/projects', word: 'library', needs: ['project-library.read'] },
      { to: '/projects/ripe', word: 'ripe', needs: ['project-library.read'] },
      { to: '/leads', word: 'leads', needs: ['project-library.pass-lead'] },
      { to: '/plan', word: 'plan', needs: ['plan.read'] },
      { to: '/funds', word: 'funds', needs: ['funds.read'] },
    ],
  },
  {
    word: 'dispatch',
    offers: [
      { to: '/sheet', word: 'sheet', needs: ['dispatch.report'] },
      { to: '/rounds', word: 'rounds', needs: ['dispatch.read', 'dispatch.review'] },
      { to: '/import', word: 'import', needs: ['project-library.import', 'dispatch.import'] },
      { to: '/coordination', word: 'coordination', needs: ['coordination.read'] },
      { to: '/integrity', word: 'integrity', needs: ['integrity.read'] },
    ],
  },
  {
    word: 'growthAndLists',
    offers: [
      { to: '/growth', word: 'growth', needs: ['growth.read'] },
      { to: '/reconciliation', word: 'reconciliation', needs: ['reconciliation.read'] },
    ],
  },
  {
    word: 'outlook',
    offers: [
      { to: '/forecast', word: 'forecast', needs: ['forecast.read'] },
      { to: '/advice', word: 'advice', needs: ['forecast.read'] },
      { to: '/bundling', word: 'bundling', needs: ['bundling.read'] },
      { to: '/allocation', word: 'allocation', needs: ['funds.write', 'growth.read'] },
    ],
  },
  {
    word: 'briefings',
    offers: [
      { to: '/briefings', word: 'briefings', needs: ['publication.read'] },
      { to: '/assessment', word: 'assessment', needs: ['assessment.read'] },
      { to: '/indicators', word: 'indicators', needs: ['publication.read-indicators'] },
      { to: '/verification', word: 'verification', needs: ['publication.read'] },
      { to: '/received', word: 'received', needs: ['publication.receive-as-department'] },
    ],
  },
];

/** What is settled now and then. */
const management: readonly Offer[] = [
  { to: '/goals', word: 'goals', needs: ['growth.set-target', 'growth.record-official'] },
  { to: '/entry-rules', word: 'entryRules', needs: ['project-library.set-entry-rules'] },
  { to: '/accounts', word: 'accounts', needs: ['organisation.manage-accounts'] },
  { to: '/audit', word: 'audit', needs: ['organisation.read-audit'] },
  { to: '/responsibilities', word: 'responsibilities', needs: [] },
];

/** What an account with these rights finds in the menu; those who report but see no growth start with what waits. */
export function menuFor(rights: readonly Right[]): MenuEntry[] {
  const home: MenuEntry[] =
    rights.includes('dispatch.read') && !rights.includes('growth.read') ? [{ to: '/', word: 'home', pages: [] }] : [];
  const daily = sections.flatMap(({ word, offers }) => entryOf(word, openTo(offers, rights)));
  const settled = managementFor(rights);
  const manage: MenuEntry = { to: '/manage', word: 'manage', pages: settled };
  // For somebody whose work it is to settle things, these are what comes first.
  const isApart = settled.length > 1 && daily.length > 0;
  return [...home, ...daily, ...(isApart ? [manage] : settled.map((page) => ({ ...page, pages: [] })))];
}

/** A piece of work of which an account may open only one page bears the name of that page. */
function entryOf(word: MenuPage['word'], pages: readonly MenuPage[]): MenuEntry[] {
  const [first, ...others] = pages;
  if (first === undefined) return [];
  return [others.length > 0 ? { to: first.to, word, pages } : { ...first, pages: [] }];
}

/** Of some pages the one to which an address belongs: the longest that it begins with. */
export function pageAt(pages: readonly MenuPage[], pathname: string): MenuPage | null {
  const around = pages.filter(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)));
  return around.toSorted((one, other) => other.to.length - one.to.length)[0] ?? null;
}

/** What an account with these rights finds under 管理. */
export function managementFor(rights: readonly Right[]): MenuPage[] {
  return openTo(management, rights);
}

/** Where an account with these rights begins. */
export function startFor(rights: readonly Right[]): string {
  return menuFor(rights)[0]?.to ?? '/';
}

function openTo(offers: readonly Offer[], rights: readonly Right[]): MenuPage[] {
  return offers
    .filter(({ needs }) => needs.length === 0 || needs.some((right) => rights.includes(right)))
    .map(({ to, word }) => ({ to, word }));
}
