import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { type RunRead, recompute, stepRun } from '../contract.ts';
import { KnownAtField, knownAtOf } from './known-at-field.tsx';
import { useChange } from './use-assessment.ts';
import { words } from './words.ts';

type Act = 'open' | 'extend' | 'publish' | 'withdraw' | 'recompute';

/** What who assesses may do with a run as it stands: the next step as a button, the rest in a menu. */
export function RunActs({ read }: { readonly read: RunRead }) {
  const t = useWords(words);
  const [act, setAct] = useState<Act | null>(null);
  const { state } = read.run;
  if (state === 'published' || state === 'withdrawn') return null;
  const next: Act = state === 'draft' ? 'open' : 'publish';
  const rest: readonly Act[] = state === 'draft' ? ['recompute', 'withdraw'] : ['extend', 'recompute', 'withdraw'];
  const word = (one: Act) => (one === 'recompute' ? t('recompute') : t(`${one}Run`));
  return (
    <>
      <Button type="primary" onClick={() => setAct(next)}>
        {word(next)}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: rest.map((key) => ({ key, label: word(key) })),
          onClick: ({ key }) => setAct(rest.find((one) => one === key) ?? null),
        }}
      >
        <Button>
          {t('more')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {act && <ActDialog key={act} read={read} act={act} close={() => setAct(null)} />}
    </>
  );
}

type Typed = { readonly dueOn?: string; readonly reason?: string; readonly knownAt?: string };
type Wish = { readonly read: RunRead; readonly act: Act; readonly close: () => void };

function ActDialog({ read: { run }, act, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  const params = { id: run.id };
  const save = useChange(({ dueOn = '', reason = '', knownAt }: Typed) => {
    if (act === 'recompute')
      return call(recompute, { params, body: { reason, edit: run.edit, ...knownAtOf(knownAt) } });
    return call(stepRun, { params, body: { what: act, dueOn: dueOn || null, reason, edit: run.edit } });
  }, close);
  const wantsDay = act === 'open' || act === 'extend';
  const wantsReason = act === 'withdraw' || act === 'recompute';
  const help = {
    open: 'openHelp',
    extend: 'openHelp',
    publish: 'publishHelp',
    withdraw: 'withdrawHelp',
    recompute: 'recomputeHelp',
  } as const;
  const title = act === 'recompute' ? t('recompute') : t(`${act}Run`);
  const needed = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }];
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('cancel')}
      okButtonProps={{ danger: act === 'withdraw' }}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{t(help[act])}</Typography.Paragraph>
      {save.isError && <Failed error={save.error} />}
      <Form<Typed> form={form} layout="vertical" onFinish={(typed) => save.mutate(typed)}>
        {wantsDay && (
          <Form.Item name="dueOn" label={t('day')} rules={needed(t('day'))}>
            <Input type="date" style={{ width: 180 }} />
          </Form.Item>
        )}
        {wantsReason && (
          <Form.Item name="reason" label={t('reason')} rules={needed(t('reason'))}>
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
          </Form.Item>
        )}
        {act === 'recompute' && <KnownAtField />}
      </Form>
    </Modal>
  );
}
