import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Form, Input, Typography } from 'antd';
import { Refusal } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { LeaveDialog } from '#ui/leave-dialog.tsx';
import { Failed } from '#ui/page.tsx';
import { useKeptDraft } from '#ui/use-kept-draft.ts';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { type Report, saveReport } from '../contract.ts';
import { AmountField } from './amount-field.tsx';
import { DoubtList } from './doubts.tsx';
import { LagFields } from './lag-fields.tsx';
import {
  amountIn,
  assetAmounts,
  componentAmounts,
  isUnderstood,
  lagFields,
  mainAmounts,
  type ReportAmount,
  reportTexts,
  reportToSave,
} from './report-form.ts';
import { words } from './words.ts';

type Wish = {
  readonly projectId: string;
  readonly month: string;
  /** What stands there now; null where nothing was reported. */
  readonly kept: Report | null;
  readonly readAgain: () => Promise<Report | null>;
  /** Takes the form off the address; called with the report that was saved, or null. */
  readonly close: (saved: Report | null) => void;
};

/**
 * The form of one month. A field that nobody touched keeps to the yuan what stands there; what was typed stays when the
 * month is read again after somebody else changed it, and when the session ended before it was saved.
 */
export function ReportDrawer({ projectId, month, kept, readAgain, close }: Wish) {
  const t = useWords(words);
  const queries = useQueryClient();
  const account = useMe().data?.name ?? '';
  const draft = useKeptDraft(`qingzhang.report/${account}/${projectId}/${month}`, {
    version: kept?.version ?? 0,
    fields: [...mainAmounts, ...componentAmounts, ...assetAmounts, ...reportTexts, ...lagFields],
  });
  const { typed, version } = draft;
  const isTouched = Object.keys(typed).length > 0;
  const isClear = isUnderstood(typed, kept);
  const { blocker, release } = useLeaveGuard(
    isTouched,
    ({ search }) => new URLSearchParams(search).get('report') === month,
  );
  const save = useMutation({
    mutationFn: () =>
      call(saveReport, { params: { projectId, month }, body: { ...reportToSave(typed, kept), version } }),
    onSuccess: async (report) => {
      draft.forget();
      release();
      await queries.invalidateQueries();
      close(report);
    },
  });
  const reload = async () => {
    const now = await readAgain();
    draft.see(now?.version ?? 0);
    save.reset();
  };
  const amounts = (fields: readonly ReportAmount[]) =>
    fields.map((field) => (
      <AmountField
        key={field}
        field={field}
        typed={typed[field]}
        input={amountIn(typed, kept, field)}
        kept={kept?.[field] ?? null}
        type={(text) => draft.type(field, text)}
      />
    ));
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={() => close(null)}>{t('cancel')}</Button>
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
  );
  return (
    <Drawer
      open
      size={560}
      title={t(kept ? 'correct' : 'report', { month })}
      onClose={() => close(null)}
      footer={footer}
    >
      <Form id="monthly-report" layout="vertical" onFinish={() => isClear && save.mutate()}>
        <Flex vertical gap="small">
          <Typography.Text type="secondary">{t('ownFigures')}</Typography.Text>
          {draft.isFound && <Alert type="info" showIcon closable title={t('draftFound')} />}
          {kept && kept.doubts.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('standingDoubts')}
              description={<DoubtList doubts={kept.doubts} />}
            />
          )}
          {save.isError && <Unsaved error={save.error} reload={reload} />}
          <Typography.Text strong>{t('amounts')}</Typography.Text>
          <Typography.Text type="secondary">{t('blankIsNone')}</Typography.Text>
          <Grid>{amounts(mainAmounts)}</Grid>
          <Typography.Text strong>{t('components')}</Typography.Text>
          <Grid>{amounts(componentAmounts)}</Grid>
          <Typography.Text strong>{t('assets')}</Typography.Text>
          <Grid>{amounts(assetAmounts)}</Grid>
          <Typography.Text strong>{t('words')}</Typography.Text>
          {reportTexts.map((field) => (
            <Form.Item key={field} label={t(field)} htmlFor={`report-${field}`} style={{ marginBottom: 24 }}>
              <Input.TextArea
                id={`report-${field}`}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={2000}
                showCount
                value={typed[field] ?? kept?.[field] ?? ''}
                onChange={(event) => draft.type(field, event.target.value)}
              />
            </Form.Item>
          ))}
          <Typography.Text strong>{t('lagWords')}</Typography.Text>
          <LagFields typed={typed} kept={kept} type={draft.type} />
        </Flex>
      </Form>
      <LeaveDialog blocker={blocker} forget={draft.forget} />
    </Drawer>
  );
}

function Grid({ children }: { readonly children: React.ReactNode }) {
  return <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>{children}</div>;
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
