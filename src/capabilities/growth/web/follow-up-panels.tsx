import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { percentText } from '#kernel/money.ts';
import { Figure } from '#ui/figure.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { listLagging, Round, readProgress } from '../../dispatch/contract.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { Panel } from './panel.tsx';
import { words } from './words.ts';

type Progress = Reply<typeof readProgress>;
type Lagging = Reply<typeof listLagging>;

/** Who has not reported: expected and reported projects by unit, the furthest from complete first. */
export function MissingPanel({ progress, round }: { readonly progress: Progress; readonly round: Round | null }) {
  const t = useWords(words);
  const here = useAddress();
  const { nameOf } = useRegions();
  const units = progress
    .map((unit) => ({ ...unit, missing: unit.expected - unit.reported }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing);
  const due = round && (round.state === 'locked' ? t('locked') : t('dueOn', { day: round.dueOn }));
  return (
    <Panel title={t('notReported')} extra={<span className="panel-note">{due}</span>} className="panel-missing">
      {units.length === 0 ? (
        <p className="panel-calm">
          <CheckCircleOutlined aria-hidden /> {t('allReported')}
        </p>
      ) : (
        <ul className="plain-list">
          {units.map(({ unitCode, expected, reported, missing }) => (
            <li key={unitCode}>
              <span>{nameOf(unitCode)}</span>
              <span className="bar" aria-hidden>
                <span className="bar-fill" style={{ left: 0, width: `${(reported / expected) * 100}%` }} />
              </span>
              <span className="quiet">
                {reported}/{expected}
              </span>
              <Figure
                to={here({ open: 'missing', of: unitCode })}
                label={t('openMissing', { unit: nameOf(unitCode), n: missing })}
              >
                {t('missing', { n: missing })}
              </Figure>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The five projects furthest behind their schedule, and the way to all of them. */
export function LaggingPanel({ lagging, of }: { readonly lagging: Lagging; readonly of: string }) {
  const t = useWords(words);
  const here = useAddress();
  const { shortNameOf } = useRegions();
  const count = lagging.next === null ? lagging.rows.length : t('atLeast', { n: lagging.rows.length });
  const all = lagging.rows.length > 0 && (
    <Link to={here({ open: 'lagging', of })}>{t('allProjects', { n: count })}</Link>
  );
  return (
    <Panel title={t('lagging')} extra={all} className="panel-lagging">
      {lagging.rows.length === 0 ? (
        <p className="panel-calm">
          <CheckCircleOutlined aria-hidden /> {t('laggingNone')}
        </p>
      ) : (
        <ul className="plain-list lag-list">
          {lagging.rows.slice(0, 5).map(({ projectId, name, unitCode, lagPoints }) => (
            <li key={projectId}>
              <span className="quiet">{shortNameOf(unitCode)}</span>
              <Link to={`/projects/${projectId}`} className="cut" title={name}>
                {name}
              </Link>
              <span className="short">
                <ClockCircleOutlined aria-hidden /> {t('lagShort', { points: percentText(lagPoints) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
