import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { redItem } from '../contract.ts';
import type { AgendaItem } from '../contract-meetings.ts';
import { MeetingForm } from './meeting-form.tsx';
import { meetingWords } from './meeting-words.ts';
import { redSentence } from './red-words.ts';
import { useSaid } from './said.tsx';
import { useMeetings } from './use-meetings.ts';

const chosenItems = z.object({ agenda: z.array(redItem) });

/** Meetings, newest first; one is prepared from the items that were chosen on the tab of what stands out. */
export function MeetingsTab() {
  const t = useWords(meetingWords);
  const navigate = useNavigate();
  const mayHold = useMay()('coordination.hold');
  const { nameOf } = useRegions();
  const chosen = useChosen();
  const [isNew, setNew] = useState(chosen !== null);
  const pages = usePaging('meetings');
  const list = useMeetings(pages.after);
  const open = (id: string) => navigate(`/coordination/meetings/${id}`);
  return (
    <Flex vertical gap="small">
      {mayHold && (
        <div>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setNew(true)}>
            {t('newMeeting')}
          </Button>
        </div>
      )}
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('meetingsCaption')}
            columns={[
              { title: t('heldOn'), key: 'heldOn', width: 110, render: (_, one) => one.heldOn },
              { title: t('meetingTitle'), key: 'title', render: (_, one) => one.title },
              { title: t('heldBy'), key: 'by', width: 130, render: (_, one) => nameOf(one.unitCode) },
              { title: t('place'), key: 'place', render: (_, one) => one.place },
              { title: t('chair'), key: 'chair', width: 110, render: (_, one) => one.chair },
              {
                title: t('meetingState'),
                key: 'state',
                width: 100,
                render: (_, one) => (
                  <Tag color={one.state === 'held' ? 'success' : one.state === 'called' ? 'blue' : 'default'}>
                    {t(`meeting.${one.state}`)}
                  </Tag>
                ),
              },
            ]}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => open(id)}
            addressOf={({ id }) => `/coordination/meetings/${id}`}
            paging={pages.pagingFor(next)}
            empty={t('meetingsEmpty')}
          />
        )}
      </Loaded>
      {isNew && <MeetingForm standing={null} agenda={chosen ?? []} close={() => setNew(false)} done={open} />}
    </Flex>
  );
}

/** Items that were chosen on the page before, as an agenda; null where none were. */
function useChosen(): AgendaItem[] | null {
  const t = useWords(meetingWords);
  const { state } = useLocation();
  const saidOf = useSaid();
  const read = chosenItems.safeParse(state);
  if (!read.success) return null;
  return read.data.agenda.map((item) => ({
    title: `${item.name}（${t(`source.${item.kind}`)}）`.slice(0, 300),
    note: [redSentence(t, item), saidOf(item.said)].filter(Boolean).join(' ').slice(0, 500) || null,
    ...{ unitCode: item.unitCode, projectId: item.projectId },
    source: { kind: item.kind, key: item.key, link: item.link },
  }));
}
