import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Form, Input, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import type { Sent } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { Refusal } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { type Report, saveReport } from '../contract.ts';
import { type WanInput, wanFieldText, yuanFromWan } from './wan-input.ts';
import { words } from './words.ts';

const main = ['monthYuan', 'yearToDateYuan', 'totalYuan'] as const;
const components = ['buildingYuan', 'installationYuan', 'equipmentYuan', 'otherYuan'] as const;
const texts = ['progress', 'problems'] as const;
type Amount = (typeof main)[number] | (typeof components)[number];
type Typed = Partial<Record<Amount | (typeof texts)[number], string>>;

type Wish = {
  readonly projectId: string;
  readonly month: string;
  /** What stands there now; null where nothing was reported. */
  readonly kept: Report | null;
  readonly readAgain: () => Promise<Report | null>;
  /** Called with the report that was saved, or null. */
  readonly close: (saved: Report | null) => void;
};

/**
 * The form of one month. A field that nobody touched keeps to the yuan what stands there; what was typed stays when the
 * month is read again after somebody else changed it.
 */
export function ReportDrawer({ projectId, month, kept, readAgain, close }: Wish) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const [isLeaving, setLeaving] = useState(false);
  const [seen, setSeen] = useState(kept?.version ?? 0);
  const amountOf = (field: Amount) => understood(typed[field], kept?.[field] ?? null);
  const isClear = [...main, ...components].every((field) => 'yuan' in amountOf(field));
  const isTouched = Object.keys(typed).length > 0;
  const save = useMutation({
    mutationFn: () =>
      call(saveReport, { params: { projectId, month }, body: { ...bodyOf(typed, kept), version: seen } }),
    onSuccess: async (report) => {
      await queries.invalidateQueries();
      close(report);
    },
  });
  const reload = async () => {
    const now = await readAgain();
    setSeen(now?.version ?? 0);
    save.reset();
  };
  const leave = () => (isTouched ? setLeaving(true) : close(null));
  const type = (field: keyof Typed) => (text: string) => setTyped((before) => ({ ...before, [field]: text }));
  const amounts = (fields: readonly Amount[]) =>
    fields.map((field) => (
      <AmountField key={field} field={field} typed={typed[field]} kept={kept?.[field] ?? null} type={type(field)} />
    ));
  return (
    <Drawer
      open
      size={560}
      title={t(kept ? 'correct' : 'report', { month })}
      onClose={leave}
      footer={
        <Flex gap="small" justify="end">
          <Popconfirm
            open={isLeaving}
            title={t('leave')}
            okText={t('leaveYes')}
            cancelText={t('leaveNo')}
            onConfirm={() => close(null)}
            onCancel={() => setLeaving(false)}
          >
            <Button onClick={leave}>{t('cancel')}</Button>
          </Popconfirm>
          <Button
            type="primary"
            htmlType="submit"
            form="monthly-report"
            loading={save.isPending}
            disabled={!isTouched || !isClear}
          >
            {t('save')}
          </Button>
        </Flex>
      }
    >
      <Form id="monthly-report" layout="vertical" onFinish={() => isClear && save.mutate()}>
        <Flex vertical gap="small">
          <Typography.Text type="secondary">{t('ownFigures')}</Typography.Text>
          {save.isError && <Unsaved error={save.error} reload={reload} />}
          <Typography.Text strong>{t('amounts')}</Typography.Text>
          <Typography.Text type="secondary">{t('blankIsNone')}</Typography.Text>
          <Grid>{amounts(main)}</Grid>
          <Typography.Text strong>{t('components')}</Typography.Text>
          <Grid>{amounts(components)}</Grid>
          <Typography.Text strong>{t('words')}</Typography.Text>
          {texts.map((field) => (
            <Form.Item key={field} label={t(field)} htmlFor={`report-${field}`} style={{ marginBottom: 24 }}>
              <Input.TextArea
                id={`report-${field}`}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={2000}
                showCount
                value={typed[field] ?? kept?.[field] ?? ''}
                onChange={(event) => type(field)(event.target.value)}
              />
            </Form.Item>
          ))}
        </Flex>
      </Form>
    </Drawer>
  );
}

function Grid({ children }: { readonly children: React.ReactNode }) {
  return <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>{children}</div>;
}

type Field = {
  readonly field: Amount;
  readonly typed: string | undefined;
  readonly kept: number | null;
  readonly type: (text: string) => void;
};

function AmountField({ field, typed, kept, type }: Field) {
  const t = useWords(words);
  const input = understood(typed, kept);
  const id = `report-${field}`;
  const fault = 'fault' in input ? t(input.fault) : null;
  const help = fault ?? (kept !== null && typed !== undefined ? t('kept', { amount: wanText(kept) }) : null);
  return (
    <Form.Item
      label={t(field)}
      htmlFor={id}
      help={help}
      {...(fault && { validateStatus: 'error' })}
      style={{ marginBottom: 12 }}
    >
      <Input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        suffix={t('wan')}
        value={typed ?? wanFieldText(kept)}
        aria-invalid={fault !== null}
        onChange={(event) => type(event.target.value)}
        style={{ fontVariantNumeric: 'tabular-nums' }}
        styles={{ input: { textAlign: 'right' } }}
      />
    </Form.Item>
  );
}

function Unsaved({ error, reload }: { readonly error: unknown; readonly reload: () => void }) {
  const t = useWords(words);
  const isChanged = error instanceof Refusal && error.code === 'reportChanged';
  return (
    <div role="alert">
      <Failed error={error} />
      {isChanged && (
        <Alert
          type="info"
          style={{ marginTop: 8 }}
          title={
            <Button size="small" onClick={reload}>
              {t('reload')}
            </Button>
          }
        />
      )}
    </div>
  );
}

/** What a field holds: what was typed, else exactly what stands there. */
function understood(typed: string | undefined, kept: number | null): WanInput {
  return typed === undefined || typed === wanFieldText(kept) ? { yuan: kept } : yuanFromWan(typed);
}

function bodyOf(typed: Typed, kept: Report | null): Omit<Sent<typeof saveReport>['body'], 'version'> {
  const yuan = (field: Amount) => {
    const input = understood(typed[field], kept?.[field] ?? null);
    return 'yuan' in input ? input.yuan : null;
  };
  const text = (field: (typeof texts)[number]) => (typed[field] ?? kept?.[field] ?? '').trim() || null;
  return {
    monthYuan: yuan('monthYuan'),
    yearToDateYuan: yuan('yearToDateYuan'),
    totalYuan: yuan('totalYuan'),
    buildingYuan: yuan('buildingYuan'),
    installationYuan: yuan('installationYuan'),
    equipmentYuan: yuan('equipmentYuan'),
    otherYuan: yuan('otherYuan'),
    progress: text('progress'),
    problems: text('problems'),
  };
}
