import { Button, Drawer, Flex, Form, Input, Typography } from 'antd';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Advice } from '../contract-advice.ts';
import { isAdopted } from './advice-strip.tsx';
import { adviceWords } from './advice-words.ts';
import { useAdopt } from './use-advice.ts';

type Wish = {
  readonly advice: Advice;
  readonly places: readonly number[];
  readonly close: () => void;
  readonly done: (tasks: number) => void;
};
type Filled = {
  readonly person: string;
  readonly dueOn: string;
  readonly tasks: Readonly<Record<string, { readonly title: string; readonly measures: string }>>;
};

/** Tasks out of the chosen actions: who, by when, and the measures, which may be reworded. */
export default function AdoptDrawer({ advice, places, close, done }: Wish) {
  const t = useWords(adviceWords);
  useFocusBack();
  const { shortNameOf } = useRegions();
  const [form] = Form.useForm<Filled>();
  const adopt = useAdopt(advice.id, done);
  const actions = places
    .filter((place) => !isAdopted(advice, place))
    .flatMap((place) => (advice.actions[place] === undefined ? [] : [advice.actions[place]]));
  const start = Object.fromEntries(
    actions.map(({ id, kind, name }) => [
      id,
      { title: t(`task.${kind}`, { name }).slice(0, 200), measures: t(`measure.${kind}`) },
    ]),
  );
  const needed = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }];
  const send = ({ person, dueOn, tasks }: Filled) =>
    adopt.mutate(
      actions.map(({ id }) => ({ actionId: id, person, dueOn, ...(tasks[id] ?? { title: '', measures: '' }) })),
    );
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" loading={adopt.isPending} onClick={() => form.submit()}>
        {t('confirm')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open size={640} title={t('adoptTitle')} onClose={close} mask={{ closable: false }} footer={footer}>
      <Form<Filled> form={form} layout="vertical" initialValues={{ tasks: start }} onFinish={send}>
        {adopt.isError && (
          <Form.Item>
            <Failed error={adopt.error} />
          </Form.Item>
        )}
        <Typography.Paragraph type="secondary">{t('adoptHelp')}</Typography.Paragraph>
        <Flex gap="middle">
          <Form.Item name="person" label={t('person')} rules={needed(t('person'))} style={{ flex: 1 }}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="dueOn" label={t('dueOn')} rules={needed(t('dueOn'))}>
            <Input type="date" style={{ width: 160 }} />
          </Form.Item>
        </Flex>
        {actions.map(({ id, unitCode }) => (
          <fieldset key={id} className="advice-task">
            <legend>{shortNameOf(unitCode)}</legend>
            <Form.Item name={['tasks', id, 'title']} label={t('taskTitle')} rules={needed(t('taskTitle'))}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name={['tasks', id, 'measures']} label={t('measures')} rules={needed(t('measures'))}>
              <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
            </Form.Item>
          </fieldset>
        ))}
      </Form>
    </Drawer>
  );
}
