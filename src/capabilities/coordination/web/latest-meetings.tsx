import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { listMeetings } from '../contract-meetings.ts';
import { meetingWords } from './meeting-words.ts';

/** The last three meetings, in the cockpit. */
export function LatestMeetings() {
  const t = useWords(meetingWords);
  const query = { limit: 3 };
  const found = useQuery({
    queryKey: ['coordination', 'meetings', query],
    queryFn: ({ signal }) => call(listMeetings, { query }, { signal }),
  });
  return (
    <Loaded query={found}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="quiet">{t('noMeetingYet')}</p>
        ) : (
          <ul className="plain-list">
            {rows.map(({ id, title, heldOn, state }) => (
              <li key={id}>
                <span className="quiet">
                  {heldOn} {t(`meeting.${state}`)}
                </span>
                <Link to={`/coordination/meetings/${id}`} className="cut" title={title}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
