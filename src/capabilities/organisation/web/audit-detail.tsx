import { Descriptions, Drawer, Table } from 'antd';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { ShownEntry } from './audit-page.tsx';
import { words } from './words.ts';

type Wish = { readonly entry: ShownEntry; readonly actName: string; readonly close: () => void };
type Line = { readonly field: string; readonly before: string; readonly after: string; readonly isChanged: boolean };

/** One entry of the audit: who, when, and each field before and after. */
export function AuditDetail({ entry, actName, close }: Wish) {
  const t = useWords(words);
  const facts = [
    { key: 'act', label: t('act'), children: `${actName}（${entry.act}）` },
    { key: 'at', label: t('at'), children: instantText(entry.at) },
    { key: 'who', label: t('who'), children: entry.accountName || t('nobody') },
    { key: 'object', label: t('object'), children: entry.entityId },
    { key: 'request', label: t('requestId'), children: entry.requestId },
  ];
  const mark = (text: string, { isChanged }: Line) => (
    <span className={isChanged ? 'audit-changed' : undefined}>{text}</span>
  );
  return (
    <Drawer open size={640} title={t('auditDetail', { sequence: entry.sequence })} onClose={close}>
      <Descriptions column={1} size="small" bordered items={facts} style={{ marginBottom: 16 }} />
      <Table<Line>
        size="small"
        pagination={false}
        rowKey="field"
        dataSource={linesOf(entry)}
        columns={[
          { title: '', dataIndex: 'field', width: 150 },
          { title: t('before'), dataIndex: 'before', render: mark },
          { title: t('after'), dataIndex: 'after', render: mark },
        ]}
      />
    </Drawer>
  );
}

function linesOf({ before, after }: ShownEntry): Line[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((field) => {
    const line = { before: was.get(field) ?? '—', after: is.get(field) ?? '—' };
    return { field, ...line, isChanged: line.before !== line.after };
  });
}

function fieldsOf(value: unknown): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).map(([field, held]) => [field, textOf(held)]));
}

function textOf(held: unknown): string {
  if (held === null || held === undefined || held === '') return '—';
  return typeof held === 'object' ? JSON.stringify(held) : String(held);
}
