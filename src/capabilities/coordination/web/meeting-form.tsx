import { Button, Drawer, Flex, Form, Input, Radio, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type AgendaItem, addMeeting, type Meeting, saveMeeting } from '../contract-meetings.ts';
import { type MeetingState, meetingStates } from '../rules/meeting.ts';
import { AgendaField } from './agenda-field.tsx';
import { AttendeesField } from './attendees-field.tsx';
import { attendeeLines, attendeesOf } from './attendees-text.ts';
import { meetingWords } from './meeting-words.ts';
import { useChange } from './use-coordination.ts';

type Filled = {
  readonly title: string;
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly attendees?: string;
  readonly minutes?: string;
  readonly state: MeetingState;
};

type Wish = {
  /** Null prepares a new one. */
  readonly standing: Meeting | null;
  readonly agenda: readonly AgendaItem[];
  readonly close: () => void;
  readonly done: (id: string) => void;
};

/** Prepares a meeting, calls it, or records who attended and the minutes. */
export function MeetingForm({ standing, agenda, close, done }: Wish) {
  const t = useWords(meetingWords);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const [items, setItems] = useState(agenda);
  const { all, nameOf } = useRegions();
  const save = useChange(
    ({ attendees = '', minutes = '', state, ...facts }: Filled) => {
      const said = { attendees: attendeesOf(attendees, all).attendees, minutes: state === 'held' ? minutes : null };
      const body = { ...facts, ...said, state, agenda: items.filter(({ title }) => title.trim() !== '') };
      if (!standing) return call(addMeeting, { body });
      return call(saveMeeting, { params: { id: standing.id }, body: { ...body, version: standing.version } });
    },
    ({ meeting }) => {
      close();
      done(meeting.id);
    },
  );
  const start = standing
    ? { ...standing, minutes: standing.minutes ?? '', attendees: attendeeLines(standing.attendees, nameOf).join('\n') }
    : { state: 'draft' };
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
        {t('save')}
      </Button>
    </Flex>
  );
  const title = t(standing ? 'editMeeting' : 'newMeeting');
  return (
    <Drawer open size={820} title={title} onClose={close} mask={{ closable: false }} footer={footer}>
      <Form<Filled> form={form} layout="vertical" initialValues={start} onFinish={(filled) => save.mutate(filled)}>
        {save.isError && (
          <Form.Item>
            <Failed error={save.error} />
          </Form.Item>
        )}
        <MeetingFacts before={standing?.state ?? 'draft'} />
        <AgendaField items={items} change={setItems} />
      </Form>
    </Drawer>
  );
}

function MeetingFacts({ before }: { readonly before: MeetingState }) {
  const t = useWords(meetingWords);
  const state = Form.useWatch<MeetingState | undefined>('state') ?? before;
  const needed = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }];
  return (
    <>
      <Form.Item name="title" label={t('meetingTitle')} rules={needed(t('meetingTitle'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Flex gap="middle">
        <Form.Item name="heldOn" label={t('heldOn')} rules={needed(t('heldOn'))}>
          <Input type="date" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="place" label={t('place')} rules={needed(t('place'))} style={{ flex: 1 }}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="chair" label={t('chair')} rules={needed(t('chair'))}>
          <Input maxLength={60} />
        </Form.Item>
      </Flex>
      <Form.Item name="state" label={t('meetingState')} extra={t(`meeting.${state}.help`)}>
        <Radio.Group
          optionType="button"
          options={meetingStates
            .filter((_, i) => i >= meetingStates.indexOf(before))
            .map((value) => ({ value, label: t(`meeting.${value}`) }))}
        />
      </Form.Item>
      <AttendeesField label={t('attendees')} />
      {state === 'held' && (
        <>
          <Form.Item name="minutes" label={t('minutesTitle')} rules={needed(t('minutesTitle'))}>
            <Input.TextArea maxLength={5000} showCount autoSize={{ minRows: 5, maxRows: 16 }} />
          </Form.Item>
          <Typography.Paragraph type="secondary">{t('setHelp')}</Typography.Paragraph>
        </>
      )}
    </>
  );
}
