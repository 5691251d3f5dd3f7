import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { setAside } from '../contract-life-cycle.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import { useLifeCycle } from './use-life-cycle.ts';

const titles = { suspended: 'setAside', cancelled: 'cancelProject', underWay: 'takeUp' } as const;

/** Suspends, cancels or takes up a project, with the reason. */
export function SetAsideDialog(wish: {
  readonly project: { readonly id: string; readonly name: string };
  readonly to: keyof typeof titles;
  readonly close: () => void;
}) {
  const { project, to, close } = wish;
  const t = useWords(lifeCycleWords);
  useFocusBack();
  const queries = useQueryClient();
  const lifeCycle = useLifeCycle(project.id);
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () =>
      call(setAside, { params: { id: project.id }, body: { to, reason, version: lifeCycle.data?.version ?? 1 } }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
    },
  });
  return (
    <Modal
      open
      title={`${t(titles[to])}：${project.name}`}
      onCancel={close}
      onOk={() => save.mutate()}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim() === '' || !lifeCycle.data }}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form layout="vertical">
        <Form.Item label={t('reason')} htmlFor="aside-reason" extra={t('askReason')} required>
          <Input.TextArea
            id="aside-reason"
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
