import { ArrowLeftOutlined, EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Typography } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import type { SchemeRead } from '../contract-schemes.ts';
import { Faults } from './faults.tsx';
import { PublishScheme } from './publish-scheme.tsx';
import { SchemeCompare } from './scheme-compare.tsx';
import { SchemeEditor } from './scheme-editor.tsx';
import { SchemeView } from './scheme-view.tsx';
import { schemeWords } from './scheme-words.ts';
import { ExampleTag } from './tags.tsx';
import { useScheme } from './use-assessment.ts';

const number = z
  .string()
  .regex(/^\d{1,4}$/)
  .optional()
  .catch(undefined);
const search = z.object({ version: number, against: number, edit: z.enum(['1']).optional().catch(undefined) });

/** A scheme: one of its versions or its draft, to be read, compared, and by who made it edited and published. */
export function SchemePage() {
  const { schemeId = '' } = useParams();
  const t = useWords(schemeWords);
  const navigate = useNavigate();
  const [{ version, edit }, change] = useSearchState(search);
  const query = useScheme(schemeId, version === undefined ? undefined : Number(version));
  const read = query.data;
  const mayEdit = read?.scheme.mayWrite === true && (read.shown === null || read.scheme.draftEdit === null);
  const extra = (
    <>
      <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={() => navigate('/assessment?tab=schemes')}>
        {t('backToSchemes')}
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
      {mayEdit && edit === undefined && (
        <Button icon={<EditOutlined aria-hidden />} onClick={() => change({ edit: '1' })}>
          {t(read?.shown === null ? 'edit' : 'editFrom')}
        </Button>
      )}
      {read?.scheme.mayWrite && read.shown === null && edit === undefined && <PublishScheme read={read} />}
    </>
  );
  return (
    <Page title={read?.scheme.name ?? t('schemes')} extra={extra}>
      <Loaded query={query}>
        {(loaded) =>
          edit !== undefined && mayEdit ? (
            <SchemeEditor
              key={loaded.edit}
              read={loaded}
              done={() => change({ edit: undefined, version: undefined })}
            />
          ) : (
            <Shown read={loaded} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Shown({ read }: { readonly read: SchemeRead }) {
  const t = useWords(schemeWords);
  const nameOfPerson = usePersonNames();
  const [{ against }, change] = useSearchState(search);
  const { scheme, shown, versions, faults } = read;
  const current = versions.find((one) => one.version === shown);
  const draft = scheme.draftEdit === null ? [] : [{ value: 'draft', label: t('draft') }];
  const others = versions.filter((one) => one.version !== shown);
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Select
          aria-label={t('version')}
          style={{ width: 130 }}
          value={shown === null ? 'draft' : String(shown)}
          options={[
            ...draft,
            ...versions.map((one) => ({ value: String(one.version), label: t('versionOf', { version: one.version }) })),
          ]}
          onChange={(value: string) => change({ version: value === 'draft' ? undefined : value, against: undefined })}
        />
        {others.length > 0 && (
          <Select
            aria-label={t('compare')}
            allowClear
            placeholder={t('compare')}
            style={{ width: 190 }}
            value={against ?? null}
            options={others.map((one) => ({
              value: String(one.version),
              label: t('compareWith', { version: one.version }),
            }))}
            onChange={(value: string | undefined) => change({ against: value })}
          />
        )}
        {scheme.isExample && <ExampleTag />}
        <Typography.Text type="secondary">
          {[
            t(`level.${scheme.level}`),
            scheme.id,
            ...(current
              ? [
                  `${t('published')} ${nameOfPerson(current.publishedBy)} ${instantText(current.publishedAt)}`,
                  current.reason,
                ]
              : []),
          ].join(' · ')}
        </Typography.Text>
      </Flex>
      {shown === null && scheme.mayWrite && faults.length > 0 && <Faults faults={faults} />}
      {against !== undefined && <SchemeCompare read={read} against={Number(against)} />}
      <SchemeView content={read.content} />
    </Flex>
  );
}
