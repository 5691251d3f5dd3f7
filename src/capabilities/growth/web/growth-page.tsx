import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import './growth.css';
import { growthWords } from './growth-words.ts';
import type { Asked } from './use-cockpit.ts';
import { useView } from './use-view.ts';

const BridgeTab = lazy(() => import('./bridge-tab.tsx').then(({ BridgeTab }) => ({ default: BridgeTab })));
const RankingTab = lazy(() => import('./ranking-tab.tsx').then(({ RankingTab }) => ({ default: RankingTab })));
const KindsTab = lazy(() => import('./kinds-tab.tsx').then(({ KindsTab }) => ({ default: KindsTab })));
const OfficialTab = lazy(() => import('./official-tab.tsx').then(({ OfficialTab }) => ({ default: OfficialTab })));

const tabs = ['bridge', 'ranking', 'kinds', 'official'] as const;
const search = z.object({
  tab: z.enum(tabs).optional().catch(undefined),
  open: z.string().optional(),
  of: z.string().optional(),
});

/** Why a rate moved, how firm its rank is, what it is made of, and what was published beside it. */
export function GrowthPage() {
  const t = useWords(growthWords);
  const { month, unit, rounds } = useView();
  if (month) return <Analysis asked={{ month, unit }} />;
  return (
    <Page title={t('title')}>
      <Loaded query={rounds}>{() => <Alert type="info" showIcon title={t('noMonth')} />}</Loaded>
    </Page>
  );
}

function Analysis({ asked }: { readonly asked: Asked }) {
  const t = useWords(growthWords);
  const [{ tab = 'bridge' }, change] = useSearchState(search);
  const { nameOf } = useRegions();
  const { isCity } = useView();
  const own = useMe().data?.regionCode ?? null;
  const contents = {
    bridge: <BridgeTab asked={asked} />,
    ranking: <RankingTab asked={asked} />,
    kinds: <KindsTab asked={asked} />,
    official: <OfficialTab asked={asked} />,
  };
  const extra = (
    <>
      <Link to="/" className="no-print">
        {t('back')}
      </Link>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
    </>
  );
  return (
    <Page title={t('titleOf', { unit: nameOf(asked.unit ?? own), month: asked.month })} extra={extra}>
      <Tabs
        className="growth-tabs"
        activeKey={tab}
        destroyOnHidden
        onChange={(next) => change({ tab: next === 'bridge' ? undefined : next, open: undefined, of: undefined })}
        items={tabs.map((key) => ({
          key,
          label: t(key === 'ranking' && !isCity ? 'tab.open' : `tab.${key}`),
          children: <Suspense fallback={<div className="page-waiting" aria-busy="true" />}>{contents[key]}</Suspense>,
        }))}
      />
    </Page>
  );
}
