import { SettingOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, InputNumber, Typography } from 'antd';
import { useState } from 'react';
import type { LagThresholds } from '#kernel/lag.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { readLagThresholds, setLagThresholds } from '../../dispatch/contract.ts';
import { readSettings, setSettings } from '../contract-notices.ts';
import type { CoordinationSettings } from '../rules/task.ts';
import { settingsWords } from './settings-words.ts';
import { useChange } from './use-coordination.ts';

/** From when on a lag is yellow or red, when reminders come, and when overdue tasks are brought up; for the city's desk. */
export function CoordinationSettingsButton() {
  const t = useWords(settingsWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<SettingOutlined aria-hidden />} className="no-print" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Drawer open size={460} title={t('title')} onClose={() => setOpen(false)}>
          <Lags />
          <Reminders />
        </Drawer>
      )}
    </>
  );
}

function Lags() {
  const query = useQuery({
    queryKey: ['coordination', 'thresholds'],
    queryFn: ({ signal }) => call(readLagThresholds, {}, { signal }),
  });
  const save = useChange((body: LagThresholds) => call(setLagThresholds, { body }));
  const fields = ['yellowPoints', 'redPoints', 'yellowDays', 'redDays'] as const;
  return <Loaded query={query}>{(start) => <Numbers part="lags" fields={fields} start={start} save={save} />}</Loaded>;
}

function Reminders() {
  const query = useQuery({
    queryKey: ['coordination', 'settings'],
    queryFn: ({ signal }) => call(readSettings, {}, { signal }),
  });
  const save = useChange((body: CoordinationSettings) => call(setSettings, { body }));
  const fields = ['beforeDays', 'countyDays', 'cityDays', 'leaderDays'] as const;
  return (
    <Loaded query={query}>{(start) => <Numbers part="reminders" fields={fields} start={start} save={save} />}</Loaded>
  );
}

type Wish<Values extends object> = {
  readonly part: 'lags' | 'reminders';
  readonly fields: readonly (keyof typeof settingsWords)[];
  readonly start: Values;
  readonly save: ReturnType<typeof useChange<Values, unknown>>;
};

function Numbers<Values extends object>({ part, fields, start, save }: Wish<Values>) {
  const t = useWords(settingsWords);
  return (
    <section aria-label={t(part)}>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {t(part)}
      </Typography.Title>
      {save.isError && <Failed error={save.error} />}
      {part === 'reminders' && <Typography.Paragraph type="secondary">{t('help')}</Typography.Paragraph>}
      <Form layout="vertical" initialValues={start} onFinish={(filled: Values) => save.mutate(filled)}>
        <Flex gap="middle" wrap>
          {fields.map((name) => (
            <Form.Item key={name} name={name} label={t(name)} rules={[{ required: true }]} style={{ width: 180 }}>
              <InputNumber min={1} max={365} precision={0} style={{ width: 120 }} />
            </Form.Item>
          ))}
        </Flex>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Form>
    </section>
  );
}
