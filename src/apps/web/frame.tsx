import { Alert } from 'antd';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Refusal } from '#kernel/refusal.ts';
import { useShownInstant } from '#ui/look-back.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { NoticeBell } from '../../capabilities/coordination/web/notice-bell.tsx';
import { useMe } from '../../capabilities/organisation/web/use-me.ts';
import { AccountMenu } from './account-menu.tsx';
import { Finder } from './finder.tsx';
import { HelpButton } from './help/help-button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MainMenu } from './main-menu.tsx';
import { menuFor, startFor } from './menu.ts';
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
          <a href="#page-content" className="skip">
            {t('skip')}
          </a>
          <MainMenu entries={menuFor(rights)} />
          <header className="frame-top no-print">
            <ViewPickers />
            <div className="frame-top-end">
              {isDemo && <Alert type="warning" showIcon title={t('demo')} className="demo-mark" />}
              <Finder />
              <NoticeBell />
              <HelpButton beginsWithCockpit={rights.includes('growth.read')} />
              <LanguageSwitch />
              <AccountMenu name={displayName} place={regionName} />
            </div>
          </header>
          <main id="page-content" className="frame-content" tabIndex={-1}>
            <AsOfBand />
            {pathname === '/' && startFor(rights) !== '/' ? (
              <Navigate to={{ pathname: startFor(rights), search }} replace />
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
