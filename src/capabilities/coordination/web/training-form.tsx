import { Form, Input, Modal, Radio } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { addTraining, saveTraining, type Training } from '../contract-trainings.ts';
import { AttendeesField } from './attendees-field.tsx';
import { attendeeLines, attendeesOf } from './attendees-text.ts';
import { meetingWords } from './meeting-words.ts';
import { useChange } from './use-coordination.ts';

type Filled = Pick<Training, 'title' | 'heldOn' | 'form' | 'place' | 'lecturer' | 'content'> & {
  readonly material?: string;
  readonly attendees?: string;
};

type Wish = {
  /** Null records a new one. */
  readonly standing: Training | null;
  readonly close: () => void;
  readonly done: (training: Training) => void;
};

/** Records a training session or changes one. */
export function TrainingForm({ standing, close, done }: Wish) {
  const t = useWords(meetingWords);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const { all, nameOf } = useRegions();
  const save = useChange(
    ({ material = '', attendees = '', ...facts }: Filled) => {
      const body = { ...facts, material: material.trim() || null, attendees: attendeesOf(attendees, all).attendees };
      if (!standing) return call(addTraining, { body });
      return call(saveTraining, { params: { id: standing.id }, body: { ...body, version: standing.version } });
    },
    (training) => {
      close();
      done(training);
    },
  );
  const start = standing
    ? {
        ...standing,
        material: standing.material ?? '',
        attendees: attendeeLines(standing.attendees, nameOf).join('\n'),
      }
    : { form: 'online' };
  const needed = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }];
  return (
    <Modal
      open
      width={640}
      title={t(standing ? 'editTraining' : 'newTraining')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled> form={form} layout="vertical" initialValues={start} onFinish={(filled) => save.mutate(filled)}>
        <Form.Item name="title" label={t('trainingTitle')} rules={needed(t('trainingTitle'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="heldOn" label={t('heldOn')} rules={needed(t('heldOn'))}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="form" label={t('form')}>
          <Radio.Group
            optionType="button"
            options={(['online', 'onSite'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="place" label={t('place')} rules={needed(t('place'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="lecturer" label={t('lecturer')} rules={needed(t('lecturer'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="content" label={t('trainingContent')} rules={needed(t('trainingContent'))}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="material" label={t('materialPlace')}>
          <Input maxLength={500} />
        </Form.Item>
        <AttendeesField label={t('attended')} />
      </Form>
    </Modal>
  );
}
