import { FileTextOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Input, InputNumber, Radio, Select, Upload } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useIsOfCity } from '../../organisation/web/use-me.ts';
import { draftPaper, type Paper, type PaperRow } from '../contract.ts';
import { readTextFile } from '../contract-verification.ts';
import { kindTerms } from '../kind-terms.ts';
import { documentBounds } from '../rules/document.ts';
import { kindsOfMonth } from '../rules/kinds-of-month.ts';
import { type PaperKind, paperKinds } from '../rules/paper-state.ts';
import { DraftChoice, originOf } from './draft-choice.tsx';
import { words } from './words.ts';

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
  /** A published assessment of which the notice is begun; undefined for any paper. */
  readonly assessment: string | undefined;
  readonly close: () => void;
  readonly open: (paper: Paper) => void;
};

/** Begins a paper: its kind and year, and a text or the month whose figures make one. */
export function NewPaperDrawer({ last, assessment, close, open }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const queries = useQueryClient();
  const [form] = Form.useForm<Wanted>();
  const { month } = useView();
  const isOfCity = useIsOfCity();
  const start = { ...startOf({ isOfCity, assessment }), month, year: last?.year ?? yearAfter(month), number: null };
  const wanted = Form.useWatch('origin', form) ?? start.origin;
  const kind = Form.useWatch('kind', form) ?? start.kind;
  const isDrafted = originOf(kind) !== 'month' || kindsOfMonth(isOfCity).includes(kind);
  const origin = isDrafted ? wanted : 'text';
  const draft = useMutation({
    mutationFn: ({ kind, year, number, source, month, subject }: Wanted) => {
      const drafted = originOf(kind) === 'month' ? { month } : { subject };
      const content = origin === 'text' ? { source } : drafted;
      return call(draftPaper, { body: { kind, year, ...(number ? { number } : {}), ...content } });
    },
    onSuccess: async (paper) => {
      await queries.invalidateQueries({ queryKey: ['publication'] });
      open(paper);
    },
  });
  const takeNumber = (source: string) => form.setFieldsValue(numberIn(source));
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
        onValuesChange={({ source }: Partial<Wanted>) => source !== undefined && takeNumber(source)}
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
              { value: 'data', label: t('fromData'), disabled: !isDrafted },
            ]}
          />
        </Form.Item>
        {origin === 'text' ? (
          <>
            <FileChoice
              take={(source) => {
                form.setFieldsValue({ source });
                takeNumber(source);
              }}
            />
            <Form.Item
              name="source"
              label={t('source')}
              rules={[...required, { max: documentBounds.characters, message: t('tooLong') }]}
            >
              <Input.TextArea rows={12} />
            </Form.Item>
          </>
        ) : (
          <DraftChoice kind={kind} rules={required} />
        )}
      </Form>
    </Drawer>
  );
}

/** What a paper is begun as: a city's briefing from a text, a county's notice from its data, or the assessment that was chosen. */
function startOf({ isOfCity, assessment }: { readonly isOfCity: boolean; readonly assessment: string | undefined }) {
  if (assessment !== undefined) return { kind: 'assessment', origin: 'data', subject: assessment } as const;
  if (isOfCity) return { kind: 'briefing', origin: 'text' } as const;
  return { kind: 'notice', origin: 'data' } as const;
}

/** The year and number that a text bears in its head, 〔2020〕第4期; nothing where it bears none. */
function numberIn(source: string): Partial<Pick<Wanted, 'year' | 'number'>> {
  const [, year, number] = /[〔[]\s*(20\d{2})\s*[〕\]]\s*第\s*(\d{1,3})\s*期/.exec(source.slice(0, 2_000)) ?? [];
  return year === undefined || number === undefined ? {} : { year: Number(year), number: Number(number) };
}

/** The year in which a paper on a month goes out: figures of December are written about in January. */
function yearAfter(month: string | null | undefined): number {
  const [year = '', number = ''] = (month ?? '').split('-');
  return year === '' ? new Date().getFullYear() : Number(year) + (number === '12' ? 1 : 0);
}

function FileChoice({ take }: { readonly take: (text: string) => void }) {
  const t = useWords(words);
  const read = useMutation({
    mutationFn: (file: File) => call(readTextFile, {}, { file }),
    onSuccess: ({ text }) => take(text),
  });
  return (
    <Form.Item>
      <Upload
        accept=".docx,.txt,.md"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          read.mutate(file);
          return false;
        }}
      >
        <Button icon={<FileTextOutlined />} loading={read.isPending}>
          {t('chooseFile')}
        </Button>
      </Upload>
      {read.isError && <Failed error={read.error} />}
    </Form.Item>
  );
}
