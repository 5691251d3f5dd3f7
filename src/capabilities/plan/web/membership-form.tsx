import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Radio, Select, Typography } from 'antd';
import { type SixAction, sixActions } from '#kernel/project-kinds.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { changeMembership, type YearProject } from '../contract.ts';
import { words } from './words.ts';

type Typed = {
  readonly mode: 'include' | 'exclude' | 'default';
  readonly action?: SixAction;
  readonly reason?: string;
};
type Wish = { readonly year: number; readonly project: YearProject; readonly close: () => void };

/** Puts a project into the plan of a year, leaves it out, or goes by its facts again. */
export function MembershipForm({ year, project, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  const queries = useQueryClient();
  const { membership, action, ownAction } = project;
  const mode = Form.useWatch('mode', form) ?? membership?.mode ?? 'default';
  const save = useMutation({
    mutationFn: ({ mode, action: chosen, reason }: Typed) =>
      call(changeMembership, {
        params: { year, projectId: project.projectId },
        body: {
          ...{ mode, action: mode === 'include' ? (chosen ?? null) : null },
          reason: mode === 'default' ? null : (reason ?? '').trim() || null,
          version: membership?.version ?? 0,
        },
      }),
    onSuccess: () => {
      close();
      return queries.invalidateQueries({ queryKey: ['plan'] });
    },
  });
  const start = { mode: membership?.mode ?? 'default', action: action ?? ownAction, reason: membership?.reason ?? '' };
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('membershipTitle', { year })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      <Typography.Paragraph strong>{project.name}</Typography.Paragraph>
      {save.isError && <Failed error={save.error} />}
      <Form<Typed> form={form} layout="vertical" initialValues={start} onFinish={(typed) => save.mutate(typed)}>
        <Form.Item name="mode" label={t('membership')} extra={t('modeHelp')}>
          <Radio.Group
            optionType="button"
            options={(['default', 'include', 'exclude'] as const).map((value) => ({
              value,
              label: t(`mode.${value}`),
            }))}
          />
        </Form.Item>
        {mode === 'include' && (
          <Form.Item name="action" label={t('action')} rules={[{ required: true, message: t('required') }]}>
            <Select options={sixActions.map((value) => ({ value, label: t(value) }))} />
          </Form.Item>
        )}
        {mode !== 'default' && (
          <Form.Item name="reason" label={t('reason')} rules={required}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
