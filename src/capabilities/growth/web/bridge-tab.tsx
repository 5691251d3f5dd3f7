import { Alert, Flex, Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { z } from 'zod';
import { percentText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { GrowthBridge } from '../contract-bridge.ts';
import { bridgeCauses } from '../rules/bridge.ts';
import { BridgeChart } from './bridge-chart.tsx';
import { BridgeParts } from './bridge-parts.tsx';
import { growthWords } from './growth-words.ts';
import { Panel } from './panel.tsx';
import { RateTrust } from './rate-trust.tsx';
import type { Asked } from './use-cockpit.ts';
import { useBridge } from './use-growth-detail.ts';

const BridgeDrawer = lazy(() => import('./bridge-drawer.tsx'));
const search = z.object({
  from: z.enum(['month', 'year']).optional().catch(undefined),
  open: z.enum(bridgeCauses).optional().catch(undefined),
});

/** From the former rate to this one by causes; every part opens its projects. */
export function BridgeTab({ asked }: { readonly asked: Asked }) {
  const t = useWords(growthWords);
  const [{ from = 'month', open }, change] = useSearchState(search);
  const query = useBridge(asked, from);
  return (
    <>
      <Flex gap="small" align="center" className="growth-bar no-print">
        <span>{t('from')}</span>
        <Segmented
          aria-label={t('from')}
          value={from}
          options={(['month', 'year'] as const).map((value) => ({ value, label: t(`from.${value}`) }))}
          onChange={(value) => change({ from: value === 'month' ? undefined : value, open: undefined })}
        />
      </Flex>
      <Loaded query={query}>{(bridge) => <Board bridge={bridge} asked={asked} />}</Loaded>
      {open && (
        <Suspense>
          <BridgeDrawer asked={asked} from={from} cause={open} close={() => change({ open: undefined })} />
        </Suspense>
      )}
    </>
  );
}

function Board({ bridge, asked }: { readonly bridge: GrowthBridge; readonly asked: Asked }) {
  const t = useWords(growthWords);
  const [, change] = useSearchState(search);
  const { nameOf } = useRegions();
  const { before, restated, now, parts } = bridge;
  const isComparable = parts.every(({ points }) => points !== null);
  return (
    <>
      <dl className="headline growth-states">
        <State
          name={t('before', { month: before.month })}
          state={before}
          seen={{ unit: asked.unit, asOf: before.knownAt }}
        />
        <State name={t('restated', { month: restated.month })} state={restated} seen={asked} />
        <State name={t('nowState', { month: now.month })} state={now} seen={asked} />
      </dl>
      {!isComparable && <Alert type="info" showIcon className="incomplete" title={t('noPoints')} />}
      <div className={isComparable ? 'bridge-board' : undefined}>
        {isComparable && (
          <Panel title={t('waterfall')}>
            <BridgeChart
              bridge={bridge}
              unitName={nameOf(bridge.unitCode)}
              openCause={(cause) => change({ open: cause })}
            />
          </Panel>
        )}
        <Panel title={t('parts')}>
          <BridgeParts parts={parts} />
        </Panel>
      </div>
    </>
  );
}

/** A rate with what stands behind it: how many projects, how much the three largest carry, and when it was known. */
function State(wish: {
  readonly name: string;
  readonly state: GrowthBridge['now'];
  readonly seen: { readonly unit: string | null; readonly asOf?: string | null };
}) {
  const { name, state, seen } = wish;
  const t = useWords(growthWords);
  const { projects, topThreeSharePercent, growthPercent, knownAt } = state;
  const { unit, asOf } = seen;
  const there = new URLSearchParams({ month: state.month, ...(unit && { unit }), ...(asOf && { asOf }) });
  const share = topThreeSharePercent === null ? '—' : `${percentText(topThreeSharePercent)}%`;
  return (
    <div title={instantText(knownAt)}>
      <dt>
        {name}
        <RateTrust isEarly={state.isEarly} isSmallBase={state.isSmallBase} />
      </dt>
      <dd>
        <span className="headline-figure">
          <Figure to={`/?${there}`} label={t('openState', { month: state.month })}>
            {percentText(growthPercent)} <small>%</small>
          </Figure>
        </span>
        <span className="headline-note">{t('stateNote', { n: projects, share })}</span>
      </dd>
    </div>
  );
}
