import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input, Modal, Select, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import type { Sent } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import type { Typed } from '#ui/use-kept-draft.ts';
import { useWords } from '#ui/words.ts';
import type { ProjectFilter } from '../contract.ts';
import { type BulkRow, bulkEdit, previewBulkEdit } from '../contract-editing.ts';
import { bulkFields } from '../rules/bulk-edit.ts';
import { nothingKnown } from '../rules/project.ts';
import { FactInput } from './fact-field.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';
import { type FactField, factsTyped } from './project-form.ts';
import { useFieldText } from './use-field-text.ts';

type Field = (typeof bulkFields)[number];
type Setting = Sent<typeof previewBulkEdit>['body']['set'];
type Wish = {
  readonly ids: readonly string[] | null;
  readonly filter: ProjectFilter;
  readonly count: number;
  /** Called with the number of projects that were changed, or null. */
  readonly close: (changed: number | null) => void;
};

/** Sets some fields of many projects: first what would change, then with a reason the change itself. */
export function BulkDialog({ ids, filter, count, close }: Wish) {
  const t = useWords(lifeCycleWords);
  useFocusBack();
  const queries = useQueryClient();
  const [fields, setFields] = useState<readonly Field[]>([]);
  const [typed, setTyped] = useState<Typed<FactField>>({});
  const [note, setNote] = useState('');
  const { set, faults } = settingOf(fields, typed);
  const asked = { ids: ids === null ? null : [...ids], filter, set };
  const preview = useMutation({ mutationFn: () => call(previewBulkEdit, { body: asked }) });
  const commit = useMutation({
    mutationFn: (seal: string) => call(bulkEdit, { body: { ...asked, seal, note } }),
    onSuccess: async ({ changed }) => {
      await queries.invalidateQueries();
      close(changed);
    },
  });
  const change = (next: readonly Field[], text: Typed<FactField>) => {
    preview.reset();
    commit.reset();
    setFields(next);
    setTyped(text);
  };
  const seen = preview.data;
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={() => close(null)}>{t('cancel')}</Button>
      <Button
        disabled={fields.length === 0 || faults.length > 0}
        loading={preview.isPending}
        {...(!seen && { type: 'primary' as const })}
        onClick={() => preview.mutate()}
      >
        {t('preview')}
      </Button>
      {seen && (
        <Button
          type="primary"
          disabled={note.trim() === '' || seen.changed === 0}
          loading={commit.isPending}
          onClick={() => commit.mutate(seen.seal)}
        >
          {t('commitBulk', { count: seen.changed })}
        </Button>
      )}
    </Flex>
  );
  return (
    <Modal
      open
      width={900}
      style={{ top: 24 }}
      title={t('bulkTitle', { count })}
      onCancel={() => close(null)}
      footer={footer}
    >
      <Form layout="vertical">
        <Form.Item label={t('bulkPick')} htmlFor="bulk-fields" style={{ marginBottom: 8 }}>
          <Select
            id="bulk-fields"
            mode="multiple"
            value={[...fields]}
            placeholder={t('addField')}
            onChange={(next: Field[]) => change(next, typed)}
            options={bulkFields.map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
        <div className="project-form-grid">
          {fields.map((field) => (
            <FactInput
              key={field}
              field={field}
              text={typed[field] ?? ''}
              isFaulty={faults.includes(field)}
              unitCode=""
              type={(text) => change(fields, { ...typed, [field]: text })}
            />
          ))}
        </div>
        <Form.Item label={t('reason')} htmlFor="bulk-note" extra={t('askReason')} required style={{ marginBottom: 8 }}>
          <Input id="bulk-note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </Form.Item>
      </Form>
      {(preview.isError || commit.isError) && <Failed error={preview.error ?? commit.error} />}
      {seen && <Preview rows={seen.shown} counts={seen} />}
    </Modal>
  );
}

/** Fields that are chosen and left empty are set to unknown. */
function settingOf(fields: readonly Field[], typed: Typed<FactField>): { set: Setting; faults: readonly FactField[] } {
  const { facts, faults } = factsTyped(typed, { ...nothingKnown, name: '', unitCode: '' });
  const set = Object.fromEntries(fields.map((field) => [field, facts[field]])) as Setting;
  return { set, faults: faults.filter((field) => fields.some((one) => one === field)) };
}

type Counts = { readonly changed: number; readonly unchanged: number; readonly refused: number };

function Preview({ rows, counts }: { readonly rows: readonly BulkRow[]; readonly counts: Counts }) {
  const t = useWords(lifeCycleWords);
  const { nameOfField, textOf } = useFieldText();
  const columns: TableColumnsType<BulkRow> = [
    { title: t('project'), dataIndex: 'name', width: 300 },
    {
      title: t('outcomeColumn'),
      key: 'state',
      width: 90,
      render: (_, { state }) => t(state === 'changed' ? 'willChange' : 'isRefused'),
    },
    {
      title: t('changes'),
      key: 'changes',
      render: (_, { changes, code }) => (
        <div style={{ width: 440, whiteSpace: 'normal' }}>
          {code !== null
            ? t(code as keyof typeof lifeCycleWords)
            : changes
                .map(
                  ({ field, before, after }) =>
                    `${nameOfField(field)}：${textOf(field, before)} → ${textOf(field, after)}`,
                )
                .join('；')}
        </div>
      ),
    },
  ];
  return (
    <Flex vertical gap="small">
      <Alert type={counts.refused > 0 ? 'warning' : 'info'} showIcon title={t('bulkCounts', counts)} />
      <div style={{ maxHeight: 220, overflowY: 'auto' }}>
        <DataTable caption={t('preview')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      </div>
      {rows.length < counts.changed + counts.refused && (
        <Typography.Text type="secondary">{t('bulkShown', { count: rows.length })}</Typography.Text>
      )}
    </Flex>
  );
}
