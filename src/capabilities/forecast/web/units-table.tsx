import { Link } from 'react-router';
import { percentText, wanText } from '#kernel/money.ts';
import { Explained } from '#ui/explained.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { UnitForecast } from '../contract.ts';
import { Probability } from './probability.tsx';
import { words } from './words.ts';

/** Counties with their probability, the middle of their growth and its interval as a bar with the goal marked. */
export function UnitsTable({
  units,
  chosen,
  nameOf,
}: {
  readonly units: readonly UnitForecast[];
  readonly chosen: string | null;
  readonly nameOf: (code: string) => string;
}) {
  const t = useWords(words);
  const here = useAddress();
  const rates = units.flatMap(({ growth, goalPercent }) => [
    growth.lowPercent ?? 0,
    growth.highPercent ?? 0,
    goalPercent,
  ]);
  const scale = { low: Math.min(0, ...rates), high: Math.max(1, ...rates) };
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('chance')}</th>
          <th scope="col">{t('growthShort')}</th>
          <th scope="col">
            <Explained term={t('span')} help={t('range.help')} />
          </th>
          <th scope="col">{t('yearWan')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitCode} className={unit.unitCode === chosen ? 'is-chosen' : undefined}>
            <th scope="row">
              <Link to={here({ unit: unit.unitCode })}>{nameOf(unit.unitCode)}</Link>
            </th>
            <td>
              <Probability value={unit.probabilityOfGoal} />
            </td>
            <td>{percentText(unit.growth.midPercent)}</td>
            <td title={`${percentText(unit.growth.lowPercent)}% ～ ${percentText(unit.growth.highPercent)}%`}>
              <Span unit={unit} scale={scale} />
            </td>
            <td>{wanText(Math.round(unit.medianYuan / 10_000) * 10_000)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Span({ unit, scale }: { readonly unit: UnitForecast; readonly scale: { low: number; high: number } }) {
  const { lowPercent, midPercent, highPercent } = unit.growth;
  const at = (value: number) => ((value - scale.low) / (scale.high - scale.low)) * 100;
  if (lowPercent === null || midPercent === null || highPercent === null) return '—';
  return (
    <span className="span-bar">
      <i style={{ left: `${at(lowPercent)}%`, width: `${at(highPercent) - at(lowPercent)}%` }} />
      <b style={{ left: `${at(midPercent)}%` }} />
      <u style={{ left: `${at(unit.goalPercent)}%` }} />
      <span className="visually-hidden">
        {percentText(lowPercent)}% ～ {percentText(highPercent)}%
      </span>
    </span>
  );
}
