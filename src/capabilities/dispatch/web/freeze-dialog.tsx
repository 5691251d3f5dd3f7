import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Flex, Form, Input, Modal, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import { sixActions } from '#kernel/project-kinds.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { terms as projectTerms } from '../../project-library/terms.ts';
import { ProjectsPicker } from '../../project-library/web/project-picker.tsx';
import { freezeReports, type ReportFreeze } from '../contract-rounds.ts';
import { freezeWords } from './freeze-words.ts';

type Filled = {
  readonly months: 'one' | 'all';
  readonly unitCode?: string;
  readonly action?: ReportFreeze['action'];
  readonly projectIds?: string[];
  readonly until?: string;
  readonly reason: string;
};

const half = { flex: 1, minWidth: 0 };

/** Freezes reports by unit, action and project, until a day or until it is lifted; says beforehand how many it would be. */
export function FreezeDialog({ month, close }: { readonly month: string; readonly close: () => void }) {
  const t = useWords(freezeWords);
  const actionWord = useWords(projectTerms);
  const { units } = useRegions();
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const [filled, setFilled] = useState<Partial<Filled>>({});
  const reach = useQuery({
    queryKey: ['dispatch', 'freezes', 'reach', wishOf(month, { ...filled, reason: '' })],
    queryFn: ({ signal }) =>
      call(freezeReports, { body: { ...wishOf(month, { ...filled, reason: '—' }), dryRun: true } }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const save = useMutation({
    mutationFn: (done: Filled) => call(freezeReports, { body: wishOf(month, done) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  const required = { required: true, whitespace: true, message: t('required', { field: t('reason') }) };
  return (
    <Modal
      open
      style={{ top: 16 }}
      title={t('freezeTitle')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('freezeNow')}
      okButtonProps={{ disabled: reach.data?.projectCount === 0 }}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      <Typography.Paragraph type="secondary">{t('freezeHelp')}</Typography.Paragraph>
      {save.isError && <Failed error={save.error} />}
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ months: 'one' }}
        onValuesChange={(_, all) => setFilled(all)}
        onFinish={(done) => save.mutate(done)}
      >
        <Form.Item name="months" label={t('freezeMonths')}>
          <Radio.Group
            options={[
              { value: 'one', label: t('freezeOne', { month }) },
              { value: 'all', label: t('freezeAll') },
            ]}
          />
        </Form.Item>
        <Flex gap="middle">
          <Form.Item name="unitCode" label={t('unit')} style={half}>
            <Select
              allowClear
              placeholder={t('anyUnit')}
              options={units.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
          <Form.Item name="action" label={t('action')} style={half}>
            <Select
              allowClear
              placeholder={t('anyAction')}
              options={sixActions.map((action) => ({ value: action, label: actionWord(action) }))}
            />
          </Form.Item>
        </Flex>
        <Form.Item name="projectIds" label={t('projects')}>
          <ProjectsPicker unit={filled.unitCode ?? null} placeholder={t('anyProject')} />
        </Form.Item>
        <Form.Item name="until" label={t('freezeUntil')} extra={t('freezeUntilHelp')}>
          <Input type="date" style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={[required]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <Typography.Text strong role="status">
        {reach.data && t('freezeReach', { count: reach.data.projectCount })}
      </Typography.Text>
      {reach.isError && <Failed error={reach.error} />}
    </Modal>
  );
}

function wishOf(month: string, { months, unitCode, action, projectIds, until, reason }: Partial<Filled>) {
  return {
    month: months === 'all' ? null : month,
    unitCode: unitCode ?? null,
    action: action ?? null,
    projectIds: projectIds?.length ? projectIds : null,
    until: until || null,
    reason: reason?.trim() ?? '',
    dryRun: false,
  };
}
