import { Link, useLocation } from 'react-router';
import { useWords } from '#ui/words.ts';
import { type MenuEntry, type MenuPage, pageAt } from './menu.ts';
import { menuIcons } from './menu-icons.tsx';
import { useHeldView } from './use-kept-view.ts';
import { words } from './words.ts';

/** The menu on the left: pieces of work, and below the open one its pages. */
export function MainMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const t = useWords(words);
  const { pathname } = useLocation();
  const held = useHeldView();
  const pagesOf = (entry: MenuEntry) => [entry, ...entry.pages];
  const here = pageAt(entries.flatMap(pagesOf), pathname);
  const isOpen = (entry: MenuEntry) => here !== null && pagesOf(entry).some(({ to }) => to === here.to);
  return (
    <nav className="frame-menu no-print" aria-label={t('menu')}>
      <div className="brand">
        <strong>{t('product')}</strong>
        <span>{t('claim')}</span>
      </div>
      {entries.map((entry) => (
        <div key={entry.to}>
          <MenuLink
            page={entry}
            held={held}
            isHere={isOpen(entry) && (entry.pages.length === 0 || here?.to === '/manage')}
          />
          {isOpen(entry) &&
            entry.pages.map((page) => (
              <MenuLink key={page.to} page={page} held={held} isHere={page.to === here?.to} isBelow />
            ))}
        </div>
      ))}
    </nav>
  );
}

type Place = { readonly page: MenuPage; readonly held: string; readonly isHere: boolean; readonly isBelow?: boolean };

function MenuLink({ page, held, isHere, isBelow = false }: Place) {
  const t = useWords(words);
  const look = ['menu-entry', ...(isHere ? ['active'] : []), ...(isBelow ? ['menu-below'] : [])].join(' ');
  return (
    <Link to={{ pathname: page.to, search: held }} className={look} aria-current={isHere ? 'page' : undefined}>
      {!isBelow && menuIcons[page.word]} <span>{t(page.word)}</span>
    </Link>
  );
}
