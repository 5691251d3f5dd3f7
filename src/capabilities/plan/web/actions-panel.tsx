import { Link } from 'react-router';
import { percentText, wanText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { useWords } from '#ui/words.ts';
import type { PlanProgress } from '../contract.ts';
import { actionsWords } from './actions-words.ts';
import { LagText } from './lag-text.tsx';

/** The six actions in a strip: share done of what is planned, against the months gone by; each opens its projects. */
export function ActionsStrip({ progress }: { readonly progress: PlanProgress }) {
  const t = useWords(actionsWords);
  const { year, elapsedPercent, actions } = progress;
  return (
    <section className="panel actions-strip" aria-label={t('actionsPanel')}>
      <header>
        <h2>{t('actionsPanel')}</h2>
        <Link to={`/plan?year=${year}`}>{t('toPlan')}</Link>
        <div className="panel-note">{t('actionsPanelNote', { elapsed: percentText(elapsedPercent) })}</div>
      </header>
      {actions.map(({ action, projects, plannedYuan, doneYuan, donePercent, lagPoints }) => (
        <div key={action} className="action-tile">
          <Figure
            to={`/plan?tab=projects&year=${year}&action=${action}`}
            label={t('openAction', {
              ...{ action: t(action), projects, planned: wanText(plannedYuan), done: wanText(doneYuan) },
            })}
          >
            {t(`short.${action}`)}
          </Figure>
          <strong>{donePercent === null ? '—' : `${percentText(donePercent)}%`}</strong>
          <span className="bar" aria-hidden>
            <span className="bar-fill" style={{ left: 0, width: `${Math.min(donePercent ?? 0, 100)}%` }} />
            <span className="bar-goal" style={{ left: `min(${elapsedPercent}%, 100% - 2px)` }} />
          </span>
          <small>
            <LagText points={lagPoints} />
          </small>
        </div>
      ))}
    </section>
  );
}
