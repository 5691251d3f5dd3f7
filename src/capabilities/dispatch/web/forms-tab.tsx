import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { type CatalogueForm, listForms, retireField } from '../contract-forms.ts';
import { AddFieldDialog, MarksDialog } from './form-dialogs.tsx';
import { words } from './forms-words.ts';
import { StepsPanel } from './steps-panel.tsx';

/** The catalogue of forms: legal marks with their state, each field's owner, basis, expiry and source, the review's steps. */
export function FormsTab() {
  const query = useQuery({
    queryKey: ['dispatch', 'forms'],
    queryFn: ({ signal }) => call(listForms, {}, { signal }),
  });
  return (
    <Loaded query={query}>
      {(forms) => (
        <Flex vertical gap="large">
          {forms.map((form) => (
            <FormPanel key={form.form} form={form} />
          ))}
          <StepsPanel />
        </Flex>
      )}
    </Loaded>
  );
}

function FormPanel({ form }: { readonly form: CatalogueForm }) {
  const t = useWords(words);
  const [asking, setAsking] = useState<'marks' | 'field' | null>(null);
  const mayManage = useMay()('dispatch.open-round');
  const isValid = form.marks === 'valid';
  const marks = (['tableNumber', 'issuer', 'approvalNumber', 'validUntil'] as const)
    .map((key) => `${t(key)}：${form[key] ?? '—'}`)
    .join('　');
  return (
    <section>
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Title level={4} style={{ margin: 0 }}>
          {t(`form.${form.form}`)}
        </Typography.Title>
        {mayManage && (
          <Flex gap="small" className="no-print">
            <Button onClick={() => setAsking('marks')}>{t('editMarks')}</Button>
            <Button onClick={() => setAsking('field')}>{t('addField')}</Button>
          </Flex>
        )}
      </Flex>
      <Flex gap="small" wrap align="center" style={{ margin: '4px 0 8px' }}>
        <Tag
          color={isValid ? 'success' : 'warning'}
          icon={isValid ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
        >
          {t(`marks.${form.marks}`)}
        </Tag>
        <Typography.Text>{marks}</Typography.Text>
        {form.prefilledPercent !== null && (
          <Typography.Text type="secondary">{t('prefilled', { percent: form.prefilledPercent })}</Typography.Text>
        )}
      </Flex>
      <Fields form={form} />
      {asking === 'marks' && <MarksDialog form={form} close={() => setAsking(null)} />}
      {asking === 'field' && <AddFieldDialog form={form.form} close={() => setAsking(null)} />}
    </section>
  );
}

type Row = {
  readonly key: string;
  readonly name: string;
  readonly keeper: string;
  readonly source: string;
  readonly basis: string;
  readonly expires: string;
  readonly isAdded: boolean;
  readonly isRetired: boolean;
};

function Fields({ form }: { readonly form: CatalogueForm }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const client = useQueryClient();
  const mayManage = useMay()('dispatch.open-round');
  const say = (key: string) => sentence(words, key, language);
  const retire = useMutation({
    mutationFn: (key: string) => call(retireField, { params: { form: form.form, key } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch', 'forms'] }),
  });
  const builtIn = form.fields.map(({ key, keeper, prefill, basis }) => ({
    key,
    name: say(key),
    keeper: say(`keeper.${keeper}`),
    source: say(`prefill.${prefill}`),
    basis: say(`basis.${basis}`),
    expires: form.validUntil ?? t('withForm'),
    isAdded: false,
    isRetired: false,
  }));
  const added = form.added.map(({ key, label, owner, basis, reason, expiresOn, retiredAt }) => ({
    key: `extra.${key}`,
    name: label,
    keeper: owner,
    source: t('prefill.entered'),
    basis: `${basis}；${reason}`,
    expires: expiresOn,
    isAdded: true,
    isRetired: retiredAt !== null,
  }));
  return (
    <>
      {retire.isError && <Failed error={retire.error} />}
      <DataTable<Row>
        caption={t(`form.${form.form}`)}
        columns={[
          { title: t('field'), dataIndex: 'name' },
          { title: t('keeper'), dataIndex: 'keeper' },
          { title: t('source'), dataIndex: 'source' },
          { title: t('basis'), dataIndex: 'basis' },
          { title: t('expires'), dataIndex: 'expires' },
          {
            title: t('state'),
            key: 'state',
            render: (_, { key, isAdded, isRetired }) => {
              if (isRetired) return t('retired');
              if (!isAdded || !mayManage) return '—';
              return (
                <Button size="small" onClick={() => retire.mutate(key.slice('extra.'.length))}>
                  {t('retire')}
                </Button>
              );
            },
          },
        ]}
        rows={[...builtIn, ...added]}
        rowKey={({ key }) => key}
      />
    </>
  );
}
