import { percentText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import type { CalibrationAnswer } from '../contract-calibration.ts';
import { calibrationWords } from './calibration-words.ts';

type Bins = NonNullable<CalibrationAnswer['backTest']>['calibration']['bins'];

/** What was claimed beside what happened: equal bars mean that a claim can be taken at its word. */
export function Reliability({ bins }: { readonly bins: Bins }) {
  const t = useWords(calibrationWords);
  return (
    <table className="plain-table reliability">
      <thead>
        <tr>
          <th scope="col">{t('claimedBetween')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{t('claimedMean')}</th>
          <th scope="col">{t('happenedShare')}</th>
          <th scope="col" aria-hidden />
        </tr>
      </thead>
      <tbody>
        {bins.map(({ fromPercent, toPercent, forecasts, claimedPercent, happenedPercent }) => (
          <tr key={fromPercent}>
            <th scope="row">
              {fromPercent}～{toPercent}%
            </th>
            <td>{forecasts}</td>
            <td>{percentText(claimedPercent)}%</td>
            <td>{percentText(happenedPercent)}%</td>
            <td aria-hidden>
              <span className="span-bar">
                <i style={{ left: 0, width: `${happenedPercent}%` }} />
                <b style={{ left: `${claimedPercent}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
