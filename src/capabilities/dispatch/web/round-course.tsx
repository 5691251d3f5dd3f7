import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { call } from '#ui/call.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { listRoundEvents } from '../contract-rounds.ts';
import { words } from './dispatch-words.ts';

/** What was done with a round of a month or quarter, with the reasons. */
export function RoundCourse({ period }: { readonly period: string }) {
  const t = useWords(words);
  const query = useQuery({
    queryKey: ['dispatch', 'round-events', period],
    queryFn: ({ signal }) => call(listRoundEvents, { params: { period } }, { signal }),
  });
  return (
    <section>
      <Typography.Title level={5}>{t('course')}</Typography.Title>
      <Loaded query={query}>
        {(events) => (
          <>
            {events.length === 0 && '—'}
            {events.map(({ act, at, by, reason }) => (
              <div key={`${act}/${at}`} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {instantText(at)} <Person name={by} /> {t(`act.${act}`)}
                {reason && `：${reason}`}
              </div>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}
