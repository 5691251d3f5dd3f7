import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Task } from '../contract.ts';
import type { readMeeting } from '../contract-meetings.ts';
import './coordination.css';
import { attendeeLines } from './attendees-text.ts';
import { MeetingForm } from './meeting-form.tsx';
import { meetingWords } from './meeting-words.ts';
import { SetTaskButton } from './set-task.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { useMeeting } from './use-meetings.ts';

type Data = Reply<typeof readMeeting>;

/** One meeting as a paper: what became of the last decisions, the agenda, who attended, the minutes, the decisions. */
export function MeetingPage() {
  const t = useWords(meetingWords);
  const { id = '' } = useParams();
  const query = useMeeting(id);
  const [isEditing, setEditing] = useState(false);
  const [task, openTask] = useState<string | null>(null);
  const extra = (
    <>
      {query.data?.meeting.mayEdit && (
        <Button icon={<EditOutlined aria-hidden />} className="no-print" onClick={() => setEditing(true)}>
          {t('edit')}
        </Button>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} className="no-print" onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Link to="/coordination?tab=meetings" className="no-print">
        {t('back')}
      </Link>
    </>
  );
  return (
    <Page title={query.data?.meeting.title ?? t('meetingsCaption')} extra={extra}>
      <Loaded query={query}>
        {(data) => (
          <>
            <Paper data={data} openTask={openTask} />
            {isEditing && (
              <MeetingForm
                standing={data.meeting}
                agenda={data.agenda}
                close={() => setEditing(false)}
                done={() => undefined}
              />
            )}
          </>
        )}
      </Loaded>
      {task && <TaskDrawer key={task} id={task} close={() => openTask(null)} />}
    </Page>
  );
}

function Paper({ data, openTask }: { readonly data: Data; readonly openTask: (id: string) => void }) {
  const t = useWords(meetingWords);
  const { nameOf, shortNameOf } = useRegions();
  const { meeting, agenda, decisions, last } = data;
  const { id, heldOn, place, chair, state, attendees, minutes, unitCode, version } = meeting;
  const nameOfPerson = usePersonNames();
  // Units below the one that holds it see what concerns them: that there was nothing else is not known to them.
  const none = useMe().data?.regionCode === unitCode ? null : t('decisionsNotHere');
  const stamp = { version, by: nameOfPerson(meeting.recordedBy), at: instantText(meeting.recordedAt) };
  const link = `/coordination/meetings/${id}`;
  const from = { kind: 'meeting', key: `meeting:${id}`, projectId: null, unitCode: '', title: '', link } as const;
  return (
    <article className="meeting-paper">
      <p>
        <Tag>{t(`meeting.${state}`)}</Tag> {nameOf(unitCode)} · {heldOn} · {place} · {t('chair')} {chair}{' '}
        <Typography.Text type="secondary">{t('stamp', stamp)}</Typography.Text>
      </p>
      {last && (
        <section>
          <h2>{t('lastDecisions', { day: last.heldOn })}</h2>
          <Decisions tasks={last.decisions} empty={none ?? t('lastNone')} open={openTask} />
        </section>
      )}
      <section>
        <h2>{t('agenda')}</h2>
        {agenda.length === 0 && <Typography.Text type="secondary">{t('agendaEmpty')}</Typography.Text>}
        <ol>
          {agenda.map((item, i) => (
            <li key={i}>
              {shortNameOf(item.unitCode)}：
              {item.source.link ? <Link to={item.source.link}>{item.title}</Link> : item.title}
              {item.note && <div className="quiet">{item.note}</div>}
            </li>
          ))}
        </ol>
      </section>
      {attendees.length > 0 && (
        <section>
          <h2>{t('attendees')}</h2>
          <p>{attendeeLines(attendees, nameOf).join('；')}</p>
        </section>
      )}
      {minutes && (
        <section>
          <h2>{t('minutesTitle')}</h2>
          <p className="pre-wrap">{minutes}</p>
        </section>
      )}
      {state !== 'draft' && (
        <section>
          <h2>{t('decisions')}</h2>
          <Decisions tasks={decisions} empty={none ?? t('decisionsNone')} open={openTask} />
          {meeting.mayEdit && (
            <div style={{ marginTop: 8 }}>
              <SetTaskButton from={{ ...from, meetingId: id }} label={t('addDecision')} size="middle" />
            </div>
          )}
        </section>
      )}
    </article>
  );
}

type Listed = { readonly tasks: readonly Task[]; readonly empty: string; readonly open: (id: string) => void };

function Decisions({ tasks, empty, open }: Listed) {
  const t = useWords(meetingWords);
  const columns = useTaskColumns(true);
  return (
    <DataTable
      caption={t('decisions')}
      columns={columns}
      rows={tasks}
      rowKey={({ id }) => id}
      open={({ id }) => open(id)}
      empty={empty}
    />
  );
}
