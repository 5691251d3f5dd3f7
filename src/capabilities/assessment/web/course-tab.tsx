import { Timeline, Typography } from 'antd';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import type { RunRead } from '../contract.ts';
import { words } from './words.ts';

/** What was done with an assessment, oldest first. */
export function CourseTab({ read: { events } }: { readonly read: RunRead }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  return (
    <Timeline
      style={{ marginTop: 16 }}
      items={events.map(({ what, reason, at, by }) => ({
        content: (
          <>
            {t(`event.${what}`)}{' '}
            <Typography.Text type="secondary">{t('by', { by: nameOfPerson(by), at: instantText(at) })}</Typography.Text>
            {reason && <div>{reason}</div>}
          </>
        ),
      }))}
    />
  );
}
