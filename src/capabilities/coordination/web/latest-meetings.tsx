import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { LatestList } from '#ui/latest-list.tsx';
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
      {({ rows }) => (
        <LatestList
          none={t('noMeetingYet')}
          items={rows.map(({ id, title, heldOn, state }) => ({
            ...{ id, title, note: `${heldOn} ${t(`meeting.${state}`)}` },
            to: `/coordination/meetings/${id}`,
          }))}
        />
      )}
    </Loaded>
  );
}
