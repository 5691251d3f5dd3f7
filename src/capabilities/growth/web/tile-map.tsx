import { CheckOutlined, ExclamationOutlined, MinusOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { percentText } from '#kernel/money.ts';
import { useAddress, useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { listLagging, readProgress } from '../../dispatch/contract.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { GrowthOfMonth } from '../contract.ts';
import { Panel } from './panel.tsx';
import { words } from './words.ts';

const views = ['growth', 'reports', 'lag'] as const;
const search = z.object({ map: z.enum(views).optional().catch(undefined) });

type Known = {
  readonly growth: GrowthOfMonth;
  readonly progress: Reply<typeof readProgress> | undefined;
  readonly lagging: Reply<typeof listLagging> | undefined;
};
type Tile = {
  readonly tone: 'good' | 'short' | 'none';
  readonly figure: string;
  readonly note: string;
  readonly open: string;
};

/** The units where they lie, as tiles, by growth, reports or lag; a tile opens the projects behind it. */
export function TileMap({ known, chosen }: { readonly known: Known; readonly chosen: string | null }) {
  const t = useWords(words);
  const here = useAddress();
  const { units } = useRegions();
  const [{ map = 'growth' }, change] = useSearchState(search);
  const tileOf = useTiles(known);
  const choice = (
    <Segmented
      size="small"
      aria-label={t('mapOf')}
      value={map}
      options={views.map((value) => ({ value, label: t(`map.${value}`) }))}
      onChange={(value) => change({ map: value === 'growth' ? undefined : value })}
    />
  );
  return (
    <Panel title={t('map')} extra={choice} className="panel-map">
      <div className="tiles">
        {units.map(({ code, shortName, name, tileRow, tileColumn }) => {
          const tile = tileOf(map, code);
          return (
            <Link
              key={code}
              to={here({ open: tile.open, of: code })}
              className={`tile tile-${tile.tone}${code === chosen ? ' is-chosen' : ''}`}
              style={{ gridRow: tileRow ?? 'auto', gridColumn: tileColumn ?? 'auto' }}
              title={`${name} ${tile.figure} ${tile.note}`}
            >
              <span className="tile-name">{shortName}</span>
              <span className="tile-icon">{toneIcons[tile.tone]}</span>
              <span className="tile-figure">{tile.figure}</span>
              <span className="tile-note">{tile.note}</span>
            </Link>
          );
        })}
      </div>
      <p className="panel-note">{t('mapNote')}</p>
    </Panel>
  );
}

const toneIcons: Readonly<Record<Tile['tone'], ReactNode>> = {
  good: <CheckOutlined aria-hidden />,
  short: <ExclamationOutlined aria-hidden />,
  none: <MinusOutlined aria-hidden />,
};

function useTiles({ growth, progress, lagging }: Known): (view: (typeof views)[number], code: string) => Tile {
  const t = useWords(words);
  const none = { tone: 'none', figure: '—', note: t('noData') } as const;
  const byGrowth = (code: string): Tile => {
    const unit = growth.units.find((one) => one.code === code);
    if (!unit || unit.growthPercent === null) return { ...none, open: 'projects' };
    const isReached = unit.gapYuan !== null && unit.gapYuan <= 0;
    const tone = unit.gapYuan === null ? 'none' : isReached ? 'good' : 'short';
    const note = t(unit.gapYuan === null ? 'noGoal' : isReached ? 'reached' : 'notReached');
    return { tone, figure: percentText(unit.growthPercent), note, open: 'projects' };
  };
  const byReports = (code: string): Tile => {
    const unit = progress?.find(({ unitCode }) => unitCode === code);
    if (!unit) return { ...none, open: 'missing' };
    const missing = unit.expected - unit.reported;
    const note = missing === 0 ? t('complete') : t('missing', { n: missing });
    const figure = `${unit.reported}/${unit.expected}`;
    return { tone: missing === 0 ? 'good' : 'short', figure, note, open: 'missing' };
  };
  const byLag = (code: string): Tile => {
    const count = lagging?.rows.filter(({ unitCode }) => unitCode === code).length ?? 0;
    // The rows are those furthest behind: a unit without one may have some on a later page.
    if (!lagging || (count === 0 && lagging.next !== null)) return { ...none, open: 'lagging' };
    const figure = lagging.next === null ? String(count) : t('atLeast', { n: count });
    const note = count === 0 ? t('lagNone') : t('map.lag');
    return { tone: count === 0 ? 'good' : 'short', figure, note, open: 'lagging' };
  };
  return (view, code) => ({ growth: byGrowth, reports: byReports, lag: byLag })[view](code);
}
