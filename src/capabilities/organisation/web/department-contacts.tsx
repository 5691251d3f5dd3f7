import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { type Department, departments, departmentTerms } from '#kernel/department.ts';
import type { Sent } from '#kernel/endpoint.ts';
import { regionCode } from '#kernel/fields.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { type DepartmentContact, editDepartmentContact } from '../contract-departments.ts';
import { useDepartmentContacts } from './use-department-contacts.ts';
import { useMay, useMe } from './use-me.ts';
import { useRegions } from './use-regions.ts';
import { words as roomWords } from './words.ts';

const words = { ...roomWords, ...departmentTerms };
const search = z.object({ county: regionCode.optional() });
type Row = { readonly unitCode: string; readonly department: Department; readonly known: DepartmentContact | null };

/** Whom to ask in each department of a county. */
export function DepartmentContacts() {
  const t = useWords(words);
  const me = useMe().data;
  const mayEdit = useMay()('organisation.edit-responsibility');
  const { units, nameOf } = useRegions();
  const query = useDepartmentContacts();
  const isOwn = (code: string) => me?.regionCode === me?.cityCode || me?.regionCode.startsWith(code);
  const own = units.filter(({ code }) => isOwn(code));
  const [{ county }, change] = useSearchState(search);
  const unit = county ?? own[0]?.code ?? '';
  const [row, setRow] = useState<Row | null>(null);
  const columns: TableColumnsType<Row> = [
    { title: t('department'), key: 'department', width: 120, render: (_, { department }) => t(department) },
    { title: t('person'), key: 'person', width: 140, render: (_, { known }) => known?.person ?? '—' },
    { title: t('post'), key: 'post', width: 240, render: (_, { known }) => known?.post || '—' },
    { title: t('telephone'), key: 'telephone', width: 160, render: (_, { known }) => known?.telephone || '—' },
    {
      title: t('recordedAt'),
      key: 'at',
      width: 140,
      render: (_, { known }) => (known ? instantText(known.recordedAt) : '—'),
    },
    ...(mayEdit
      ? [
          {
            title: <span className="visually-hidden">{t('edit')}</span>,
            key: 'edit',
            width: 80,
            className: 'no-print',
            render: (_: unknown, one: Row) => (
              <Button size="small" onClick={() => setRow(one)}>
                {t(one.known ? 'edit' : 'fill')}
                <span className="visually-hidden">{t(one.department)}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Typography.Paragraph type="secondary">{t('departmentHelp')}</Typography.Paragraph>
      <Select
        aria-label={t('unit')}
        value={unit === '' ? null : unit}
        disabled={own.length < 2}
        onChange={(code: string) => change({ county: code })}
        options={own.map(({ code, name }) => ({ value: code, label: name }))}
        style={{ width: 180, marginBottom: 8 }}
      />
      <Loaded query={query}>
        {(all) => (
          <DataTable
            caption={`${t('departmentContacts')} ${nameOf(unit)}`}
            columns={columns}
            rows={departments.map((department) => ({
              unitCode: unit,
              department,
              known: all.find((one) => one.unitCode === unit && one.department === department) ?? null,
            }))}
            rowKey={({ department }) => department}
          />
        )}
      </Loaded>
      {row && <ContactForm row={row} close={() => setRow(null)} />}
    </>
  );
}

type Filled = Sent<typeof editDepartmentContact>['body'];

function ContactForm({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const { nameOf } = useRegions();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const { unitCode, department, known } = row;
  const save = useMutation({
    mutationFn: (body: Filled) => call(editDepartmentContact, { params: { unitCode, department }, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisation', 'department-contacts'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={`${nameOf(unitCode)} ${t(department)}`}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={known ?? { person: '', post: '', telephone: '' }}
        onFinish={(body) => save.mutate(body)}
      >
        <Form.Item
          name="person"
          label={t('person')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('person') }) }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="post" label={t('post')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="telephone"
          label={t('telephone')}
          rules={[{ pattern: /^[\d+()（） -]{0,40}$/, message: t('telephoneWrong') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
