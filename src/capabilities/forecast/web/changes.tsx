import { wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import type { UnitForecast } from '../contract.ts';
import { useProbabilityText } from './probability.tsx';
import { words } from './words.ts';

/** Why the middle moved since the forecast before: data, new projects, method; the parts add up. */
export function Changes({ unit }: { readonly unit: UnitForecast }) {
  const t = useWords(words);
  const text = useProbabilityText();
  const { change } = unit;
  if (change === null) return <p className="forecast-quiet">{t('changesNone')}</p>;
  const parts = [
    { key: 'data', name: t('changeData'), yuan: change.dataYuan },
    { key: 'projects', name: t('changeProjects'), yuan: change.projectsYuan },
    { key: 'model', name: t('changeModel'), yuan: change.modelYuan },
  ];
  const most = Math.max(1, ...parts.map(({ yuan }) => Math.abs(yuan)));
  return (
    <>
      <p className="forecast-quiet" style={{ marginTop: 0 }}>
        {t('changesSince', { month: change.previousAsOf })}：{t('changeWhole')} {signed(change.wholeYuan)} {t('wan')}，
        {t('probabilityMoved', { before: text(change.previousProbability), now: text(unit.probabilityOfGoal) })}
      </p>
      {parts.map(({ key, name, yuan }) => (
        <div key={key} className="change-line">
          <span>{name}</span>
          <span className="change-bar" aria-hidden>
            <i
              className={yuan < 0 ? 'is-down' : ''}
              style={{
                left: yuan < 0 ? `${50 - (Math.abs(yuan) / most) * 50}%` : '50%',
                width: `${(Math.abs(yuan) / most) * 50}%`,
              }}
            />
          </span>
          <span>
            {signed(yuan)} {t('wan')}
          </span>
        </div>
      ))}
    </>
  );
}

/** 万元 without a fraction and with its sign: more would claim what nobody knows. */
function signed(yuan: number): string {
  const rounded = Math.round(yuan / 10_000) * 10_000;
  return rounded > 0 ? `+${wanText(rounded)}` : wanText(rounded);
}
