import { Link } from 'react-router';
import { percentText, wanText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { useWords } from '#ui/words.ts';
import type { PlanProgress } from '../contract.ts';
import { LagText } from './lag-text.tsx';
import { words } from './words.ts';

/** The six actions on the cockpit: share done of what is planned, against the months gone by; each opens its projects. */
export function ActionsList({ progress }: { readonly progress: PlanProgress }) {
  const t = useWords(words);
  const { year, elapsedPercent } = progress;
  return (
    <ul className="plain-list action-list">
      {progress.actions.map(({ action, projects, plannedYuan, doneYuan, donePercent, lagPoints }) => (
        <li
          key={action}
          title={`${t(action)}：${t('planned')} ${wanText(plannedYuan)}，${t('done')} ${wanText(doneYuan)} 万元`}
        >
          <Figure
            to={`/plan?tab=projects&year=${year}&action=${action}`}
            label={t('openAction', { action: t(action), projects })}
          >
            {t(`short.${action}`)}
          </Figure>
          <span className="bar" aria-hidden>
            <span className="bar-fill" style={{ left: 0, width: `${Math.min(donePercent ?? 0, 100)}%` }} />
            <span className="bar-goal" style={{ left: `${elapsedPercent}%` }} />
          </span>
          <span>{donePercent === null ? '—' : `${percentText(donePercent)}%`}</span>
          <LagText points={lagPoints} />
        </li>
      ))}
    </ul>
  );
}

/** What stands beside the panel's title: how much of the year is gone, and the way to the plan. */
export function ActionsNote({ progress }: { readonly progress: PlanProgress }) {
  const t = useWords(words);
  const { year, elapsedPercent } = progress;
  return (
    <>
      <span className="panel-note">{t('actionsPanelNote', { elapsed: percentText(elapsedPercent) })}</span>{' '}
      <Link to={`/plan?year=${year}`}>{t('toPlan')}</Link>
    </>
  );
}
