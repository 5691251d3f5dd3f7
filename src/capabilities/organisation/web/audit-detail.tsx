import { Descriptions, Drawer, Table } from 'antd';
import { type Language, sentence, type Terms } from '#kernel/terms.ts';
import { instantText } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { terms as dispatchTerms } from '../../dispatch/terms.ts';
import { terms as growthTerms } from '../../growth/terms.ts';
import { terms as integrityTerms } from '../../integrity/terms.ts';
import { terms as projectTerms } from '../../project-library/terms.ts';
import type { ShownEntry } from './audit-page.tsx';
import { useSignInNames } from './person.tsx';
import { words } from './words.ts';

type Wish = { readonly entry: ShownEntry; readonly actName: string; readonly close: () => void };
type Line = { readonly field: string; readonly before: string; readonly after: string; readonly isChanged: boolean };

/** One entry of the audit: who, when, and each field before and after. */
export function AuditDetail({ entry, actName, close }: Wish) {
  const t = useWords(words);
  const who = useSignInNames();
  useFocusBack();
  const [language] = useLanguage();
  const facts = [
    { key: 'act', label: t('act'), children: `${actName}（${entry.act}）` },
    { key: 'at', label: t('at'), children: instantText(entry.at) },
    { key: 'who', label: t('who'), children: entry.accountName ? who(entry.accountName) : t('nobody') },
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
          {
            title: t('field'),
            key: 'field',
            width: 150,
            render: (_, { field }) => fieldName(field, entry.act, language),
          },
          { title: t('before'), dataIndex: 'before', render: mark },
          { title: t('after'), dataIndex: 'after', render: mark },
        ]}
      />
    </Drawer>
  );
}

/** Words in which each room names its fields. */
const fieldTerms: Readonly<Record<string, Terms>> = {
  organisation: { ...words, leader: words.responsibleLeader },
  'project-library': projectTerms,
  dispatch: dispatchTerms,
  growth: growthTerms,
  integrity: integrityTerms,
};

function fieldName(field: string, act: string, language: Language): string {
  return sentence(fieldTerms[act.split('.')[0] ?? ''] ?? {}, field, language);
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
