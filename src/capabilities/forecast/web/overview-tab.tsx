import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { percentText, yiText } from '#kernel/money.ts';
import { Explained } from '#ui/explained.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { ForecastAnswer, UnitForecast } from '../contract.ts';
import { Changes } from './changes.tsx';
import { FanChart } from './fan-chart.tsx';
import { incompleteMonths } from './fan-points.ts';
import { MissingReports } from './missing-reports.tsx';
import { Probability } from './probability.tsx';
import { SmallFans } from './small-fans.tsx';
import { TrustNote } from './trust-note.tsx';
import { UnitsTable } from './units-table.tsx';
import { words } from './words.ts';

type Wish = {
  readonly answer: ForecastAnswer;
  readonly subject: UnitForecast;
  readonly cityCode: string;
  readonly nameOf: (code: string) => string;
};

/** The forecast of a unit: how likely, how much, the course of the year, its counties, and what changed. */
export function OverviewTab({ answer, subject, cityCode, nameOf }: Wish) {
  const t = useWords(words);
  const counties = answer.units.filter(({ unitCode }) => unitCode !== cityCode);
  const name = nameOf(subject.unitCode);
  const incomplete = useMemo(
    () => incompleteMonths(answer.run, subject.unitCode, cityCode),
    [answer.run, subject.unitCode, cityCode],
  );
  return (
    <>
      <TrustNote asOfMonth={answer.run.asOfMonth} unit={subject.unitCode} />
      <MissingReports run={answer.run} />
      <Strip answer={answer} subject={subject} />
      <div className="forecast-board">
        <Part title={<Explained term={`${t('fan')} · ${name}`} help={t('fan.help')} />}>
          <FanChart unit={subject} incomplete={incomplete} name={name} height={264} />
        </Part>
        <Part title={t('units')} className="panel-units">
          <UnitsTable units={answer.units} chosen={subject.unitCode} nameOf={nameOf} />
        </Part>
        <Part title={<Explained term={t('changes')} help={t('changes.help')} />}>
          <Changes unit={subject} />
        </Part>
      </div>
      {counties.length > 1 && (
        <section className="panel" style={{ marginTop: 12 }}>
          <header className="panel-head">
            <h2>
              <Explained term={t('smalls')} help={`${t('fan.help')} ${t('smalls.help')}`} />
            </h2>
          </header>
          <SmallFans units={counties} nameOf={nameOf} />
        </section>
      )}
    </>
  );
}

function Part({
  title,
  className = '',
  children,
}: {
  readonly title: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={`panel ${className}`}>
      <header className="panel-head">
        <h2>{title}</h2>
      </header>
      {children}
    </section>
  );
}

function Strip({ answer, subject }: Pick<Wish, 'answer' | 'subject'>) {
  const t = useWords(words);
  const here = useAddress();
  const { quantiles, growth, baseSource, baseVersion } = subject;
  const base = { amount: yiText(subject.baseYuan), version: baseVersion ?? '' };
  const simple = t('naive.help', { amount: yiText(subject.naiveYuan) });
  const advice = here({ forecast: undefined, tab: undefined, run: undefined, unit: subject.unitCode });
  return (
    <dl className="headline">
      <Cell
        name={<Explained term={t('probability')} help={t('probability.help', { draws: answer.run.draws })} />}
        note={<Link to={`/advice${advice}`}>{t('toAdvice')}</Link>}
      >
        <Probability value={subject.probabilityOfGoal} />
      </Cell>
      <Cell
        name={<Explained term={t('growth')} help={t('range.help')} />}
        note={t('growthRange', { low: percentText(growth.lowPercent), high: percentText(growth.highPercent) })}
      >
        {percentText(growth.midPercent)} <small>%</small>
      </Cell>
      <Cell
        name={<Explained term={t('expected')} help={`${t('expected.help')} ${simple}`} />}
        note={t('range', { low: yiText(quantiles['0.1']), high: yiText(quantiles['0.9']) })}
      >
        {yiText(subject.medianYuan)} <small>{t('yi')}</small>
      </Cell>
      <Cell
        name={<Explained term={t('goal')} help={t('base.help')} />}
        note={t(baseSource === 'official' ? 'baseOfficial' : 'baseReports', base)}
      >
        {percentText(subject.goalPercent)} <small>%</small>
      </Cell>
    </dl>
  );
}

function Cell(wish: { readonly name: ReactNode; readonly note: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{wish.name}</dt>
      <dd>
        <span className="headline-figure">{wish.children}</span>
        <span className="headline-note">{wish.note}</span>
      </dd>
    </div>
  );
}
