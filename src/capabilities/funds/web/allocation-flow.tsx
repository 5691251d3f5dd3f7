import { Typography } from 'antd';
import { lazy, useMemo } from 'react';
import { Chart } from '#ui/chart.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { AllocationScenario } from '../contract-allocation.ts';
import { allocationWords } from './allocation-words.ts';
import { streamsDrawn } from './flow-chart.tsx';
import { Wan } from './money.tsx';

const Drawing = lazy(() => import('./flow-drawing.tsx'));

/** Where the money of a scenario goes: level, purpose, unit; what stays is a stream of its own. */
export function AllocationFlow({ scenario }: { readonly scenario: AllocationScenario }) {
  const t = useWords(allocationWords);
  const { shortNameOf } = useRegions();
  const { streams } = scenario.summary;
  const unitOf = (code: string | null) => (code === null ? t('stays') : shortNameOf(code));
  const links = added(
    streams.flatMap(({ level, purpose, unitCode, yuan }) => [
      { source: t('levelNode', { level: t(level) }), target: t(purpose), value: yuan },
      { source: t(purpose), target: unitOf(unitCode), value: yuan },
    ]),
  );
  const key = JSON.stringify(links);
  const option = useMemo(() => streamsDrawn(links, { [t('stays')]: '#8c8c8c' }, 2), [key]);
  if (links.length === 0) return <Typography.Text>{t('none')}</Typography.Text>;
  const table = (
    <table className="plain-table" aria-label={t('flowOf')}>
      <thead>
        <tr>
          <th scope="col">{t('level')}</th>
          <th scope="col">{t('purpose')}</th>
          <th scope="col">{t('unit')}</th>
          <th scope="col">
            {t('yuan')}
            {t('inWan')}
          </th>
        </tr>
      </thead>
      <tbody>
        {streams.map(({ level, purpose, unitCode, yuan }) => (
          <tr key={`${level} ${purpose} ${unitCode}`}>
            <th scope="row">{t(level)}</th>
            <td>{t(purpose)}</td>
            <td>{unitOf(unitCode)}</td>
            <td>
              <Wan yuan={yuan} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div style={{ paddingTop: 26 }}>
      <Chart label={t('flowOf')} option={option} height={370} drawing={Drawing} table={table} />
    </div>
  );
}

type Link = { readonly source: string; readonly target: string; readonly value: number };

function added(links: readonly Link[]): Link[] {
  const sums = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.source}\n${link.target}`;
    sums.set(key, { ...link, value: link.value + (sums.get(key)?.value ?? 0) });
  }
  return [...sums.values()];
}
