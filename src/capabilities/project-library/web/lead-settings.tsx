import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { editLifeCycleSettings, type LifeCycleSettings, readLifeCycleSettings } from '../contract-life-cycle.ts';
import { lifeCycleWords } from './life-cycle-words.ts';

const fields = ['slipNoteDays', 'slipWarnDays', 'leadWorkDays'] as const;

/** Settings of the ladder and of leads, for the city desk alone. */
export function LeadSettings() {
  const t = useWords(lifeCycleWords);
  const me = useMe().data;
  const [isOpen, setOpen] = useState(false);
  if (!me || me.regionCode !== me.cityCode) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('settings')}</Button>
      {isOpen && <Settings close={() => setOpen(false)} />}
    </>
  );
}

function Settings({ close }: { readonly close: () => void }) {
  const t = useWords(lifeCycleWords);
  const queries = useQueryClient();
  const [form] = Form.useForm<LifeCycleSettings>();
  const query = useQuery({
    queryKey: ['project-library', 'life-cycle-settings'],
    queryFn: ({ signal }) => call(readLifeCycleSettings, {}, { signal }),
  });
  const save = useMutation({
    mutationFn: (body: LifeCycleSettings) => call(editLifeCycleSettings, { body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['project-library'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('settings')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Loaded query={query}>
        {(settings) => (
          <Form<LifeCycleSettings>
            form={form}
            layout="vertical"
            initialValues={settings}
            onFinish={(body) => save.mutate(body)}
          >
            {fields.map((name) => (
              <Form.Item key={name} name={name} label={t(name)} rules={[{ required: true, message: t('required') }]}>
                <InputNumber min={1} max={name === 'leadWorkDays' ? 60 : 365} precision={0} />
              </Form.Item>
            ))}
          </Form>
        )}
      </Loaded>
    </Modal>
  );
}
