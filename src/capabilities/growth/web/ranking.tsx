import { CheckOutlined, ExclamationOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { percentText, wanText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { GrowthOfMonth } from '../contract.ts';
import { concentrationPercent, isConcentrated } from '../rules/headline.ts';
import { Panel } from './panel.tsx';
import { RateTrust } from './rate-trust.tsx';
import { words } from './words.ts';

type Unit = GrowthOfMonth['units'][number];

/** Units by growth: rank, bar with the goal marked, distance to the goal, and whether a few projects carry it. */
export function Ranking({ units, chosen }: { readonly units: readonly Unit[]; readonly chosen: string | null }) {
  const t = useWords(words);
  const scale = scaleOf(units);
  return (
    <Panel title={t('ranking')} extra={<Extra />} className="panel-ranking">
      <table className="plain-table ranking">
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className="bar-head">
              <span className="visually-hidden">{t('growthPercent')}</span>
            </th>
            <th scope="col">{t('growthHead')}</th>
            <th scope="col">{t('goal')}</th>
            <th scope="col">{t('gapHead')}</th>
            <th scope="col">{t('topHead')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code} className={unit.code === chosen ? 'is-chosen' : undefined}>
              <td>{unit.rank ?? '—'}</td>
              <th scope="row">{unit.name}</th>
              <td className="bar-cell">
                <Bar unit={unit} scale={scale} />
              </td>
              <td>
                <GrowthFigure unit={unit} />
              </td>
              <td>
                <Goal unit={unit} />
              </td>
              <td>{wanText(unit.gapYuan)}</td>
              <td>
                <TopShare unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Extra() {
  const t = useWords(words);
  const here = useAddress();
  return (
    <>
      <span className="panel-note">{t('goalMark')}</span>{' '}
      <Link to={`/growth${here({ tab: 'ranking', open: undefined, of: undefined })}`}>{t('toRanks')}</Link>
    </>
  );
}

function GrowthFigure({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  const here = useAddress();
  return (
    <>
      <RateTrust isEarly={false} isSmallBase={unit.isSmallBase} />{' '}
      <Figure
        to={here({ open: 'projects', of: unit.code })}
        label={t('openProjects', { unit: unit.name, n: unit.projects })}
      >
        {percentText(unit.growthPercent)}
      </Figure>
    </>
  );
}

function Goal({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  if (unit.gapYuan === null) return '—';
  return unit.gapYuan <= 0 ? (
    <span className="mark good">
      <CheckOutlined aria-hidden /> {t('reached')}
    </span>
  ) : (
    <span className="mark short">
      <ExclamationOutlined aria-hidden /> {t('notReached')}
    </span>
  );
}

function TopShare({ unit }: { readonly unit: Unit }) {
  const t = useWords(words);
  const { topThreeSharePercent } = unit;
  const text = topThreeSharePercent === null ? '—' : `${percentText(topThreeSharePercent)} %`;
  if (!isConcentrated(topThreeSharePercent)) return text;
  return (
    <Tooltip title={t('concentratedHelp', { percent: concentrationPercent })}>
      <span className="short">
        <WarningOutlined aria-hidden /> {t('concentrated')} {text}
      </span>
    </Tooltip>
  );
}

type Scale = { readonly low: number; readonly high: number };

/** Ends of the bars: all growths and goals, and zero. */
function scaleOf(units: readonly Unit[]): Scale {
  const values = units.flatMap(({ growthPercent, targetPercent }) => [growthPercent ?? 0, targetPercent ?? 0]);
  return { low: Math.min(0, ...values), high: Math.max(1, ...values) };
}

function Bar({ unit, scale }: { readonly unit: Unit; readonly scale: Scale }) {
  const at = (value: number) => ((value - scale.low) / (scale.high - scale.low)) * 100;
  const growth = unit.growthPercent;
  return (
    <span className="bar" aria-hidden>
      {growth !== null && (
        <span
          className={growth < 0 ? 'bar-fill bar-below' : 'bar-fill'}
          style={{ left: `${at(Math.min(0, growth))}%`, width: `${Math.abs(at(growth) - at(0))}%` }}
        />
      )}
      {unit.targetPercent !== null && <span className="bar-goal" style={{ left: `${at(unit.targetPercent)}%` }} />}
    </span>
  );
}
