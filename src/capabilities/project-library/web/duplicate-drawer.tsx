import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Drawer, Flex, Form, Input, Radio, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { declareDifferent, mergeProjects, readDuplicate } from '../contract-duplicates.ts';
import { factNames } from '../rules/merged-project.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import { useFieldText } from './use-field-text.ts';
import './project.css';

type Field = (typeof factNames)[number];
type Row = { readonly field: Field };
type Pair = Reply<typeof readDuplicate>;
const neverTaken: readonly Field[] = ['stage', 'unitCode', 'townshipCode'];

/** Both projects of a pair side by side, and what may be done: merge them, or declare them different. */
export function DuplicateDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(lifeCycleWords);
  useFocusBack();
  const query = useQuery({
    queryKey: ['project-library', 'duplicate', id],
    queryFn: ({ signal }) => call(readDuplicate, { params: { id } }, { signal }),
  });
  return (
    <Drawer open size={960} title={t('compare')} onClose={close}>
      <Loaded query={query}>{(data) => <Compared data={data} close={close} />}</Loaded>
    </Drawer>
  );
}

function Compared({ data, close }: { readonly data: Pair; readonly close: () => void }) {
  const t = useWords(lifeCycleWords);
  const [keep, setKeep] = useState<string>(
    data.one.code === null && data.other.code !== null ? data.other.id : data.one.id,
  );
  const [take, setTake] = useState<readonly Field[]>([]);
  const isOpen = data.pair.state === 'open';
  const gone = keep === data.one.id ? data.other : data.one;
  const { nameOfField, textOf } = useFieldText();
  const rows = factNames
    .filter((field) => data.one[field] !== null || data.other[field] !== null)
    .map((field) => ({ field }));
  const toggle = (field: Field) =>
    setTake(take.includes(field) ? take.filter((one) => one !== field) : [...take, field]);
  const value =
    (project: Pair['one']) =>
    (_: unknown, { field }: Row) => {
      const isTaken = take.includes(field) === (project.id === gone.id);
      const differs = data.one[field] !== data.other[field];
      return (
        <div style={{ width: 270, whiteSpace: 'pre-wrap', ...(differs && isTaken && isOpen && { fontWeight: 600 }) }}>
          <span className={differs ? 'differs' : ''}>{textOf(field, project[field])}</span>
        </div>
      );
    };
  const columns: TableColumnsType<Row> = [
    { title: t('fact'), key: 'field', width: 160, render: (_, { field }) => nameOfField(field) },
    { title: data.one.name, key: 'one', render: value(data.one) },
    { title: data.other.name, key: 'other', render: value(data.other) },
    {
      title: t('differs'),
      key: 'take',
      width: 160,
      render: (_, { field }) => {
        if (data.one[field] === data.other[field]) return null;
        if (!isOpen || neverTaken.includes(field) || gone[field] === null) return t('differs');
        return (
          <Checkbox checked={take.includes(field)} onChange={() => toggle(field)}>
            {t('takeThis')}
            <span className="visually-hidden">{nameOfField(field)}</span>
          </Checkbox>
        );
      },
    },
  ];
  return (
    <Flex vertical gap="small">
      <Typography.Text>
        {t('score')} {data.pair.score}：{data.pair.reasons.map((reason) => t(reason)).join('、')}
      </Typography.Text>
      {isOpen && (
        <Radio.Group
          value={keep}
          onChange={(event) => {
            setKeep(String(event.target.value));
            setTake([]);
          }}
          options={[data.one, data.other].map(({ id, name }) => ({ value: id, label: `${t('keepThis')}：${name}` }))}
          style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
        />
      )}
      {isOpen && <Acts pair={data.pair.id} keep={keep} take={take} close={close} />}
      <DataTable caption={t('compare')} columns={columns} rows={rows} rowKey={({ field }) => field} />
    </Flex>
  );
}

type Acting = {
  readonly pair: string;
  readonly keep: string;
  readonly take: readonly Field[];
  readonly close: () => void;
};

function Acts({ pair, keep, take, close }: Acting) {
  const t = useWords(lifeCycleWords);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [isKept, setKept] = useState(false);
  const done = async () => {
    await queries.invalidateQueries();
    close();
  };
  const merge = useMutation({
    mutationFn: () =>
      call(mergeProjects, {
        params: { id: pair },
        body: { keep, take: [...take], reason, months: isKept ? 'kept' : 'refuse' },
      }),
    onSuccess: done,
  });
  const differ = useMutation({
    mutationFn: () => call(declareDifferent, { params: { id: pair }, body: { reason } }),
    onSuccess: done,
  });
  const error = merge.error ?? differ.error;
  const isShared = error instanceof Refusal && error.code === 'bothReported';
  return (
    <Form layout="vertical">
      <Form.Item label={t('reason')} htmlFor="pair-reason" required style={{ marginBottom: 8 }}>
        <Input id="pair-reason" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Form.Item>
      {error && <Failed error={error} />}
      {(isShared || isKept) && (
        <Checkbox checked={isKept} onChange={(event) => setKept(event.target.checked)} style={{ margin: '8px 0' }}>
          {t('monthsKept')}
        </Checkbox>
      )}
      <Alert type="info" title={t('mergeHelp')} style={{ marginBottom: 8 }} />
      <Flex gap="small">
        <Button type="primary" disabled={reason.trim() === ''} loading={merge.isPending} onClick={() => merge.mutate()}>
          {t('merge')}
        </Button>
        <Button disabled={reason.trim() === ''} loading={differ.isPending} onClick={() => differ.mutate()}>
          {t('different')}
        </Button>
      </Flex>
    </Form>
  );
}
