import { Button, Drawer, Flex, Form, Input, Radio, Select, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type RedItem, setTask, type Task, type TaskToSet } from '../contract.ts';
import { useSaid } from './said.tsx';
import type { TaskFrom } from './set-task.tsx';
import { useChange, useIsCity } from './use-coordination.ts';
import { words } from './words.ts';

type Filled = {
  readonly title: string;
  readonly measures: string;
  readonly person: string;
  readonly dueOn: string;
  readonly to?: 'owner' | 'unit';
  readonly unitCode?: string;
};

type Wish = { readonly from: TaskFrom; readonly close: () => void; readonly done?: (task: Task) => void };

/** The form in which a task is set: what, by whom, by when, and how. Measures are always the person's own words. */
export default function SetTaskForm({ from, close, done }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const isCity = useIsCity();
  const { save, receiverOf } = useSetting(from, (task) => {
    close();
    done?.(task);
  });
  const start = { title: from.title.slice(0, 200), ...receiverOf(isCity) };
  const needed = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }];
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
        {t('setOne')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open size={560} title={t('setTitle')} onClose={close} mask={{ closable: false }} footer={footer}>
      <Form<Filled> form={form} layout="vertical" initialValues={start} onFinish={(filled) => save.mutate(filled)}>
        {save.isError && (
          <Form.Item>
            <Failed error={save.error} />
          </Form.Item>
        )}
        <Typography.Paragraph type="secondary">{t('setHelp')}</Typography.Paragraph>
        <Said said={from.said ?? null} />
        <Form.Item name="title" label={t('titleField')} rules={needed(t('titleField'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Receiver isCity={isCity} hasProject={from.projectId !== null} />
        <Flex gap="middle">
          <Form.Item name="person" label={t('person')} rules={needed(t('person'))} style={{ flex: 1 }}>
            <Input maxLength={60} placeholder={t('personHint')} />
          </Form.Item>
          <Form.Item name="dueOn" label={t('dueOn')} rules={needed(t('dueOn'))}>
            <Input type="date" style={{ width: 160 }} />
          </Form.Item>
        </Flex>
        <Form.Item name="measures" label={t('measures')} rules={needed(t('measures'))}>
          <Input.TextArea
            maxLength={1000}
            showCount
            autoSize={{ minRows: 4, maxRows: 12 }}
            placeholder={t('measuresHint')}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

function Said({ said }: Pick<RedItem, 'said'>) {
  const t = useWords(words);
  const text = useSaid()(said);
  if (!said || text === '') return null;
  return (
    <Typography.Paragraph>
      <Typography.Text strong>{t('saidIn', { month: said.month })}</Typography.Text> {text}
    </Typography.Paragraph>
  );
}

function Receiver({ isCity, hasProject }: { readonly isCity: boolean; readonly hasProject: boolean }) {
  const t = useWords(words);
  const me = useMe().data;
  const { units, townshipsOf } = useRegions();
  const to = Form.useWatch<Filled['to']>('to');
  const offered = isCity ? units : townshipsOf(me?.regionCode ?? '');
  const required = [{ required: true, message: t('required', { field: t('receiverName') }) }];
  return (
    <>
      {!isCity && hasProject && (
        <Form.Item name="to" label={t('receiverName')} rules={required}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'owner', label: t('toOwner') },
              { value: 'unit', label: t('toTownship') },
            ]}
          />
        </Form.Item>
      )}
      {(isCity || !hasProject || to === 'unit') && (
        <Form.Item name="unitCode" label={isCity ? t('receiverName') : t('toTownship')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={offered.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
    </>
  );
}

function useSetting(from: TaskFrom, done: (task: Task) => void) {
  const { units } = useRegions();
  const save = useChange(
    ({ title, measures, person, dueOn, to, unitCode }: Filled) => {
      const receiver: TaskToSet['receiver'] =
        to === 'owner' ? { kind: 'owner' } : { kind: 'unit', unitCode: unitCode ?? '' };
      const source = { kind: from.kind, key: from.key, link: from.link };
      const body = { title, measures, person, dueOn, receiver, source, projectId: from.projectId };
      return call(setTask, { body: { ...body, meetingId: from.meetingId ?? null } });
    },
    ({ task }) => done(task),
  );
  const receiverOf = (isCity: boolean) =>
    isCity && units.some(({ code }) => code === from.unitCode) ? { unitCode: from.unitCode } : {};
  return { save, receiverOf };
}
