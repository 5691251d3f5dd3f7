import { Card, Timeline, Typography } from 'antd';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import type { Paper } from '../contract.ts';
import { words } from './words.ts';

/** What happened to a paper, the first thing first. */
export function EventsPanel({ events }: Pick<Paper, 'events'>) {
  const t = useWords(words);
  return (
    <Card size="small" title={t('events')}>
      <Timeline
        items={events.map(({ act, byName, at, reason }, index) => ({
          key: index,
          content: (
            <>
              {t(`event-${act}`)} · <Person name={byName} />{' '}
              <Typography.Text type="secondary">{instantText(at)}</Typography.Text>
              {reason !== null && <div>{reason}</div>}
            </>
          ),
        }))}
        style={{ marginTop: 8, marginBottom: -8 }}
      />
    </Card>
  );
}
