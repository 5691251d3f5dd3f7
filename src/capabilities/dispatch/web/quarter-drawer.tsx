import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Drawer, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { decideCountyQuarter, readCountyQuarter, saveCountyQuarter } from '../contract-quarters.ts';
import { type QuarterText, quarterTextLength, quarterTexts } from '../rules/form-fields.ts';
import { words } from './forms-words.ts';
import { quarterName } from './quarter-name.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type Data = Reply<typeof readCountyQuarter>;
type Wish = { readonly quarter: string; readonly unit: string; readonly close: () => void };

/** A county's form of a quarter: sums that nobody types, what only the county knows, and what the city decides. */
export function QuarterDrawer({ quarter, unit, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const { nameOf } = useRegions();
  const query = useQuery({
    queryKey: ['dispatch', 'county-quarter', quarter, unit],
    queryFn: ({ signal }) => call(readCountyQuarter, { params: { quarter, unit } }, { signal }),
  });
  return (
    <Drawer open size={820} title={`${nameOf(unit)}　${quarterName(quarter, t)}`} onClose={close}>
      <Loaded query={query}>
        {(data) => (
          <Flex vertical gap="middle">
            {data.state === 'returned' && data.reason && (
              <Alert type="warning" showIcon title={t('returnedFor', { reason: data.reason })} />
            )}
            <Sums data={data} />
            <Words key={data.version} data={data} />
            <Decision data={data} />
          </Flex>
        )}
      </Loaded>
    </Drawer>
  );
}

function Sums({ data: { sums } }: { readonly data: Data }) {
  const t = useWords(words);
  const item = (key: 'quarterYuan' | 'cumulativeYuan' | 'lastYearYuan') => ({
    key,
    label: t(key),
    children: wanText(sums[key]),
  });
  const count = (key: 'projects' | 'problemProjects' | 'laggingProjects') => ({
    key,
    label: t(key),
    children: sums[key],
  });
  const items = [
    ...[item('quarterYuan'), item('cumulativeYuan'), item('lastYearYuan')],
    ...[count('projects'), count('problemProjects'), count('laggingProjects')],
  ];
  return (
    <section>
      <Descriptions size="small" bordered column={3} items={items} />
      <Typography.Text type="secondary">{t('wan')}</Typography.Text>
      {sums.problemList.length > 0 && (
        <details>
          <summary>{`${t('projectProblems')}（${sums.problemProjects}）`}</summary>
          {sums.problemList.map(({ projectId, name, problems }) => (
            <div key={projectId}>{`${name}：${problems}`}</div>
          ))}
        </details>
      )}
    </section>
  );
}

function Words({ data }: { readonly data: Data }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const client = useQueryClient();
  const [form] = Form.useForm<Record<QuarterText, string>>();
  const { quarter, unitCode, version, state, locked } = data;
  const mayReport = useMay()('dispatch.report');
  const isOpen = mayReport && locked === null && state !== 'submitted' && state !== 'accepted';
  const save = useMutation({
    mutationFn: (handsIn: boolean) => {
      const filled = form.getFieldsValue();
      const text = (key: QuarterText) => filled[key]?.trim() || null;
      const body = {
        problems: text('problems'),
        causes: text('causes'),
        countermeasures: text('countermeasures'),
        nextWork: text('nextWork'),
        coordination: text('coordination'),
      };
      return call(saveCountyQuarter, { params: { quarter, unit: unitCode }, body: { ...body, version, handsIn } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
  if (!isOpen)
    return (
      <>
        {mayReport && locked && (
          <Alert type="info" showIcon title={sentence(words, locked.code, language, locked.facts)} />
        )}
        <Descriptions
          size="small"
          bordered
          column={1}
          items={quarterTexts.map((key) => ({
            key,
            label: t(key),
            children: <span style={{ whiteSpace: 'pre-wrap' }}>{data[key] ?? '—'}</span>,
          }))}
        />
      </>
    );
  return (
    <Form form={form} layout="vertical" initialValues={data}>
      {save.isError && <Failed error={save.error} />}
      {quarterTexts.map((key) => (
        <Form.Item key={key} name={key} label={t(key)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={quarterTextLength} />
        </Form.Item>
      ))}
      <Flex gap="small" justify="end">
        <Button loading={save.isPending} onClick={() => save.mutate(false)}>
          {t('saveDraft')}
        </Button>
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate(true)}>
          {t('handIn')}
        </Button>
      </Flex>
    </Form>
  );
}

function Decision({ data }: { readonly data: Data }) {
  const t = useWords(words);
  const client = useQueryClient();
  const mayDecide = useMay()('dispatch.open-round');
  const [asking, setAsking] = useState<'return' | 'unaccept' | null>(null);
  const { quarter, unitCode: unit, version, state } = data;
  const decide = (decision: 'accept' | 'return' | 'unaccept', reason: string | null) =>
    call(decideCountyQuarter, { params: { quarter, unit }, body: { version, decision, reason } });
  const accept = useMutation({
    mutationFn: () => decide('accept', null),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
  if (!mayDecide || (state !== 'submitted' && state !== 'accepted')) return null;
  return (
    <Flex gap="small" justify="end">
      {accept.isError && <Failed error={accept.error} />}
      {state === 'accepted' && <Button onClick={() => setAsking('unaccept')}>{t('unaccept')}</Button>}
      {state === 'submitted' && (
        <>
          <Button onClick={() => setAsking('return')}>{t('return')}</Button>
          <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('accept')}
          </Button>
        </>
      )}
      {asking && (
        <ReasonDialog title={t(asking)} act={({ reason }) => decide(asking, reason)} close={() => setAsking(null)} />
      )}
    </Flex>
  );
}
