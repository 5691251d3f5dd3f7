import { CaretDownFilled, CaretUpFilled, MinusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { percentText, yiText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { HeadlineProbability } from '../../forecast/web/headline-probability.tsx';
import { usePublishedUnit } from '../../forecast/web/use-published.ts';
import { pointsBetween } from '../rules/headline.ts';
import { RateTrust } from './rate-trust.tsx';
import type { Subject } from './subject.ts';
import { words } from './words.ts';

type Point = { readonly month: string; readonly growthPercent: number | null };

/**
 * Goal, growth now, probability where a forecast is published, distance to the goal, investment and projects, in one
 * strip; each figure opens its projects. `before` is the reported month before in the year, null where there is none,
 * undefined where it is not compared.
 */
export function Headline({
  subject,
  month,
  isEarly,
  before,
}: {
  readonly subject: Subject;
  readonly month: string;
  /** So early in the year that few projects make the rate. */
  readonly isEarly: boolean;
  readonly before: Point | null | undefined;
}) {
  const t = useWords(words);
  const here = useAddress();
  const forecast = usePublishedUnit(subject.code, month);
  const { gapYuan, growthPercent, targetPercent } = subject;
  const isPassed = gapYuan !== null && gapYuan <= 0;
  const label = t('openProjects', { unit: subject.name, n: subject.projects });
  const door = (content: ReactNode) => (
    <Figure to={here({ open: 'projects', of: subject.code })} label={label}>
      {content}
    </Figure>
  );
  const mark = <RateTrust isEarly={isEarly} isSmallBase={subject.isSmallBase} />;
  const state = gapYuan === null ? 'noGoal' : isPassed ? 'reached' : 'notReached';
  return (
    <dl className={forecast ? 'headline headline-six' : 'headline'}>
      <Cell name={t('goal')} note={t(state)}>
        {percentText(targetPercent)} <small>%</small>
      </Cell>
      <Cell name={t('now')} mark={mark} note={<Change now={growthPercent} before={before} />}>
        {door(
          <>
            {percentText(growthPercent)} <small>%</small>
          </>,
        )}
      </Cell>
      {forecast && <HeadlineProbability forecast={forecast} />}
      <Cell name={t(isPassed ? 'gapPassed' : 'gap')} note={t('gapNote')}>
        {door(
          <>
            {yiText(gapYuan === null ? null : Math.abs(gapYuan))} <small>{t('yi')}</small>
          </>,
        )}
      </Cell>
      <Cell name={t('invested')} note={t('base', { amount: yiText(subject.baseYuan) })}>
        {door(
          <>
            {yiText(subject.investedYuan)} <small>{t('yi')}</small>
          </>,
        )}
      </Cell>
      <Cell
        name={t('projects')}
        note={
          <Link to={`/growth${here({ tab: 'kinds', open: undefined, of: undefined })}`} title={t('toKinds')}>
            {t('topThree', { share: percentText(subject.topThreeSharePercent) })}
          </Link>
        }
      >
        {door(subject.projects)}
      </Cell>
    </dl>
  );
}

function Cell({
  name,
  mark,
  note,
  children,
}: {
  readonly name: string;
  readonly mark?: ReactNode;
  readonly note: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>
        {name}
        {mark}
      </dt>
      <dd>
        <span className="headline-figure">{children}</span>
        <span className="headline-note">{note}</span>
      </dd>
    </div>
  );
}

function Change({ now, before }: { readonly now: number | null; readonly before: Point | null | undefined }) {
  const t = useWords(words);
  const here = useAddress();
  if (before === undefined) return null;
  if (before === null) return t('firstMonth');
  const points = pointsBetween(before.growthPercent, now);
  if (points === null) return '—';
  const [icon, word] =
    points > 0
      ? ([<CaretUpFilled key="up" aria-hidden />, 'up'] as const)
      : points < 0
        ? ([<CaretDownFilled key="down" aria-hidden />, 'down'] as const)
        : ([<MinusOutlined key="same" aria-hidden />, 'same'] as const);
  return (
    <Link
      to={`/growth${here({ open: undefined, of: undefined })}`}
      title={`${t('sinceLast', { month: before.month })} · ${t('whyMoved')}`}
    >
      {icon} {t(word)} {points !== 0 && `${percentText(Math.abs(points))} ${t('points')}`}
    </Link>
  );
}
