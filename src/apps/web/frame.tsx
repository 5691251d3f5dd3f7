import { Alert } from 'antd';
import { Suspense } from 'react';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { Refusal } from '#kernel/refusal.ts';
import { useShownInstant } from '#ui/look-back.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../capabilities/organisation/web/use-me.ts';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { type MenuEntry, menuFor, startFor } from './menu.ts';
import { menuIcons } from './menu-icons.tsx';
import { useKeptView } from './use-kept-view.ts';
import { AsOfBand, ViewPickers } from './view-pickers.tsx';
import { words } from './words.ts';

/** What stands round every page of a person who is signed in; everybody else is led to the sign-in. */
export function Frame() {
  const me = useMe();
  const { pathname, search } = useLocation();
  const t = useWords(words);
  const asOf = useShownInstant();
  useKeptView();
  if (me.error instanceof Refusal && me.error.code === 'notSignedIn') {
    const to = `${pathname}${search}`;
    return <Navigate to={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`} replace />;
  }
  return (
    <Loaded query={me}>
      {({ rights, displayName, regionName, isDemo }) => (
        <div className="frame">
          <a href="#content" className="skip">
            {t('skip')}
          </a>
          <Menu entries={menuFor(rights)} />
          <header className="frame-top no-print">
            <ViewPickers />
            <div className="frame-top-end">
              {isDemo && <Alert type="warning" showIcon title={t('demo')} className="demo-mark" />}
              <LanguageSwitch />
              <AccountMenu name={displayName} place={regionName} />
            </div>
          </header>
          <main id="content" className="frame-content" tabIndex={-1}>
            <AsOfBand />
            {pathname === '/' && startFor(rights) !== '/' ? (
              <Navigate to={startFor(rights)} replace />
            ) : (
              <Suspense key={asOf ?? 'now'}>
                <Outlet />
              </Suspense>
            )}
            <footer className="print-foot">
              {t('product')} · {isDemo && `${t('demo')} · `}
              {displayName} · {t('printedAt')} {instantText(new Date().toISOString())}
            </footer>
          </main>
        </div>
      )}
    </Loaded>
  );
}

function Menu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const t = useWords(words);
  const { pathname } = useLocation();
  // A page below another that has an entry of its own is not both.
  const isElsewhere = (to: string) => entries.some((one) => one.to.startsWith(`${to}/`) && pathname.startsWith(one.to));
  return (
    <nav className="frame-menu no-print" aria-label={t('menu')}>
      <div className="brand">
        <strong>{t('product')}</strong>
        <span>{t('claim')}</span>
      </div>
      {entries.map(({ to, word }) => (
        <NavLink key={to} to={to} end={to === '/' || isElsewhere(to)} className="menu-entry">
          {menuIcons[word]} <span>{t(word)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
