import { Link } from 'react-router';
import { lastDayOf } from '#kernel/period.ts';
import { useWords } from '#ui/words.ts';
import { LatestMeetings } from '../../coordination/web/latest-meetings.tsx';
import { FundsPanel } from '../../funds/web/funds-panel.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { LatestPapers } from '../../publication/web/latest-papers.tsx';
import { Panel } from './panel.tsx';
import type { Asked } from './use-cockpit.ts';
import { words } from './words.ts';

/** Below what a month is about: where the money stands, and the latest papers and meetings; drawn after the rest. */
export default function CockpitFoot({ asked: { month, unit } }: { readonly asked: Asked }) {
  const t = useWords(words);
  const may = useMay();
  const ways = [
    ...(may('publication.read') ? [{ to: '/briefings', name: t('papers') }] : []),
    ...(may('coordination.read') ? [{ to: '/coordination?tab=meetings', name: t('meetings') }] : []),
  ];
  return (
    <>
      {may('funds.read') && <FundsPanel unit={unit} on={lastDayOf(month)} />}
      {ways.length > 0 && (
        <Panel
          title={t('latest')}
          className="panel-foot"
          extra={ways.map(({ to, name }) => (
            <Link key={to} to={to} className="panel-way">
              {name}
            </Link>
          ))}
        >
          <div className="latest">
            {may('publication.read') && <LatestPapers />}
            {may('coordination.read') && <LatestMeetings />}
          </div>
        </Panel>
      )}
    </>
  );
}
