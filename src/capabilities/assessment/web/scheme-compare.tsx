import { Alert, Card, type TableColumnsType, Tag } from 'antd';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import type { SchemeRead } from '../contract-schemes.ts';
import { ruleSentence } from '../rules/rule-sentence.ts';
import { type SchemeChange, schemeChanges } from '../rules/scheme-changes.ts';
import type { SchemeContent } from '../shapes.ts';
import { schemeWords } from './scheme-words.ts';
import { useScheme } from './use-assessment.ts';

type Wish = { readonly read: SchemeRead; readonly against: number };

/** In what the version that is shown differs from another. */
export function SchemeCompare({ read, against }: Wish) {
  const t = useWords(schemeWords);
  const query = useScheme(read.scheme.id, against);
  return (
    <Card size="small" title={t('compareWith', { version: against })}>
      <Loaded query={query}>{(other) => <Changes before={other.content} after={read.content} />}</Loaded>
    </Card>
  );
}

const colours = { added: 'success', removed: 'error', changed: 'blue' } as const;

function Changes({ before, after }: { readonly before: SchemeContent; readonly after: SchemeContent }) {
  const t = useWords(schemeWords);
  const say = useSays();
  const changes = schemeChanges(before, after);
  if (changes.length === 0) return <Alert type="info" title={t('noChanges')} />;
  const columns: TableColumnsType<SchemeChange> = [
    {
      title: t('itemsOf'),
      key: 'what',
      width: 220,
      render: (_, { part, name, change }) => (
        <>
          <Tag color={colours[change]}>{t(`change.${change}`)}</Tag>
          {name ?? t(`part.${part}`)}
        </>
      ),
    },
    { title: t('before'), key: 'before', render: (_, change) => say(before, change) },
    { title: t('after'), key: 'after', render: (_, change) => say(after, change) },
  ];
  return (
    <DataTable caption={t('compare')} columns={columns} rows={changes} rowKey={({ part, key }) => `${part}/${key}`} />
  );
}

/** What one side says of a change: of an indicator only the members that differ. */
function useSays(): (content: SchemeContent, change: SchemeChange) => string {
  const t = useWords(schemeWords);
  const [language] = useLanguage();
  return (content, { part, key, members }) => {
    if (part === 'total') return String(content.total);
    if (part === 'note') return content.note || '—';
    if (part === 'tieBreak') return content.tieBreak.join(' → ') || t('tieBreakNone');
    if (part === 'veto') {
      const veto = content.vetoes.find((one) => one.key === key);
      return veto ? `${veto.name}：${veto.basis}` : '—';
    }
    const one = content.indicators.find((indicator) => indicator.key === key);
    if (!one) return '—';
    const values = {
      ...{ key: one.key, name: one.name, definition: one.definition || '—', source: t(`source.${one.source}`) },
      ...{ direction: t(`direction.${one.direction}`), fullMarks: String(one.fullMarks), weight: String(one.weight) },
      ...{ rule: ruleSentence(one, language), missing: t(`missing.${one.missing}`), evidence: one.evidence ?? '—' },
    };
    const named = (
      ['name', 'definition', 'source', 'direction', 'fullMarks', 'weight', 'rule', 'missing', 'evidence'] as const
    ).filter((member) => members.length === 0 || members.includes(member));
    return named.map((member) => `${t(`member.${member}`)} ${values[member]}`).join('；');
  };
}
