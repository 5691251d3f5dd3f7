import { FileTextOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Form, Input, InputNumber, Radio, Select, Upload } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { draftPaper, type Paper, type PaperRow } from '../contract.ts';
import { kindTerms } from '../kind-terms.ts';
import { type PaperKind, paperKinds } from '../rules/paper-state.ts';
import { DraftChoice, originOf } from './draft-choice.tsx';
import { textOfFile } from './text-of-file.ts';
import { words } from './words.ts';

/** Characters of a text that a paper may have. */
const maxCharacters = 200_000;

type Wanted = {
  readonly kind: PaperKind;
  readonly year: number;
  readonly number: number | null;
  readonly origin: 'text' | 'data';
  readonly source?: string;
  readonly month?: string;
  readonly subject?: string;
};

type Wish = {
  /** The newest paper, in whose year the next is begun. */
  readonly last: PaperRow | null;
  readonly close: () => void;
  readonly open: (paper: Paper) => void;
};

/** Begins a paper: its kind and year, and a text or the month whose figures make one. */
export function NewPaperDrawer({ last, close, open }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const queries = useQueryClient();
  const [form] = Form.useForm<Wanted>();
  const { month } = useView();
  const origin = Form.useWatch('origin', form) ?? 'text';
  const kind = Form.useWatch('kind', form) ?? 'briefing';
  const draft = useMutation({
    mutationFn: ({ kind, year, number, origin, source, month, subject }: Wanted) => {
      const drafted = originOf(kind) === 'month' ? { month } : { subject };
      const content = origin === 'text' ? { source } : drafted;
      return call(draftPaper, { body: { kind, year, ...(number ? { number } : {}), ...content } });
    },
    onSuccess: async (paper) => {
      await queries.invalidateQueries({ queryKey: ['publication'] });
      open(paper);
    },
  });
  const year = new Date().getFullYear();
  const start = { kind: 'briefing', origin: 'text', month, year: last?.year ?? year, number: null } as const;
  const required = [{ required: true, message: t('required') }];
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" htmlType="submit" form="new-issue" loading={draft.isPending}>
        {t('beginHere')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open size={640} title={t('begin')} onClose={close} mask={{ closable: false }} footer={footer}>
      <Form<Wanted>
        name="new-issue"
        form={form}
        layout="vertical"
        initialValues={start}
        onFinish={(wanted) => draft.mutate(wanted)}
      >
        {draft.isError && (
          <Form.Item>
            <Failed error={draft.error} />
          </Form.Item>
        )}
        <Flex gap="middle">
          <Form.Item name="kind" label={t('kind')} rules={required}>
            <Select
              style={{ width: 160 }}
              options={paperKinds.map((value) => ({ value, label: kindTerms[value][language] }))}
            />
          </Form.Item>
          <Form.Item name="year" label={t('year')} rules={required}>
            <InputNumber min={2000} max={2100} precision={0} />
          </Form.Item>
          <Form.Item name="number" label={t('number')} extra={t('numberHint')}>
            <InputNumber min={1} max={999} precision={0} />
          </Form.Item>
        </Flex>
        <Form.Item name="origin" label={t('origin')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'text', label: t('fromText') },
              { value: 'data', label: t('fromData') },
            ]}
          />
        </Form.Item>
        {origin === 'text' ? (
          <>
            <FileChoice take={(source) => form.setFieldsValue({ source })} />
            <Form.Item
              name="source"
              label={t('source')}
              rules={[...required, { max: maxCharacters, message: t('tooLong') }]}
            >
              <Input.TextArea rows={16} />
            </Form.Item>
          </>
        ) : (
          <DraftChoice kind={kind} rules={required} />
        )}
      </Form>
    </Drawer>
  );
}

function FileChoice({ take }: { readonly take: (text: string) => void }) {
  const t = useWords(words);
  const [fault, setFault] = useState<'fileTooLarge' | 'fileUnreadable' | null>(null);
  const read = async (file: File) => {
    const found = await textOfFile(file);
    setFault('fault' in found ? found.fault : null);
    if ('text' in found) take(found.text);
  };
  return (
    <Form.Item>
      <Upload
        accept=".txt,.md"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file);
          return false;
        }}
      >
        <Button icon={<FileTextOutlined />}>{t('chooseFile')}</Button>
      </Upload>
      {fault && <Alert type="error" showIcon title={t(fault)} style={{ marginTop: 8 }} />}
    </Form.Item>
  );
}
