import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import type { ConsultationRow } from '../contract-caliber.ts';
import { CaliberTag } from './caliber-tag.tsx';
import { caliberWords } from './caliber-words.ts';
import { ConsultationForm } from './consultation-form.tsx';
import { useConsultations } from './use-caliber.ts';

const verdicts = { yes: 'in', no: 'out', conditional: 'ask' } as const;

/** What the statistics bureau answered on a project; the desk of the place records answers. */
export function Consultations({ projectId }: { readonly projectId: string }) {
  const t = useWords(caliberWords);
  const mayEdit = useMay()('project-library.edit');
  const [isOpen, setOpen] = useState(false);
  const query = useConsultations(projectId);
  return (
    <Loaded query={query}>
      {(rows) => (
        <Flex vertical gap="small">
          {mayEdit && (
            <div className="no-print">
              <Button icon={<PlusOutlined />} onClick={() => setOpen(true)}>
                {t('record')}
              </Button>
            </div>
          )}
          <DataTable
            caption={t('consultations')}
            columns={columnsOf(t, rows[0]?.version)}
            rows={rows}
            rowKey={({ version }) => String(version)}
            empty={t('consultationsNone')}
          />
          {isOpen && <ConsultationForm projectId={projectId} close={() => setOpen(false)} />}
        </Flex>
      )}
    </Loaded>
  );
}

type Speak = (key: keyof typeof caliberWords) => string;

function columnsOf(t: Speak, newest: number | undefined): TableColumnsType<ConsultationRow> {
  return [
    {
      title: t('answer'),
      key: 'answer',
      render: (_, { answer, version }) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          <CaliberTag verdict={verdicts[answer]} /> {answer === 'conditional' && t('answer.conditional')}
          {version === newest && <Tag>{t('holds')}</Tag>}
        </span>
      ),
    },
    { title: t('answeredOn'), dataIndex: 'answeredOn' },
    { title: t('askedOffice'), dataIndex: 'askedOffice' },
    { title: t('condition'), key: 'condition', render: (_, { condition }) => <Wrapped text={condition} /> },
    { title: t('documentName'), key: 'document', render: (_, { documentName }) => <Wrapped text={documentName} /> },
    {
      title: t('recordedShort'),
      key: 'recorded',
      render: (_, { recordedBy, recordedAt }) => (
        <Typography.Text type="secondary">
          <Person name={recordedBy} /> {instantText(recordedAt)}
        </Typography.Text>
      ),
    },
  ];
}

function Wrapped({ text }: { readonly text: string | null }) {
  return <div style={{ maxWidth: 260, whiteSpace: 'normal' }}>{text ?? '—'}</div>;
}
