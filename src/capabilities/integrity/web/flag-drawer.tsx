import { useQuery } from '@tanstack/react-query';
import { Descriptions, Drawer, Flex, Table, Typography } from 'antd';
import { Link } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { SeverityMark } from '#ui/severity-mark.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { redKey } from '../../coordination/contract.ts';
import { SetTaskButton, type TaskFrom } from '../../coordination/web/set-task.tsx';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { readFlag } from '../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { patternWord, words } from './words.ts';

type Data = Reply<typeof readFlag>;

/** One flag: the question, the rows behind it, what the unit said, and what became of it. */
export function FlagDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const query = useQuery({
    queryKey: ['integrity', 'flag', id],
    queryFn: ({ signal }) => call(readFlag, { params: { id } }, { signal }),
  });
  return (
    <Drawer open size={640} title={t('detail')} onClose={close}>
      <Loaded query={query}>{(data) => <Content data={data} />}</Loaded>
    </Drawer>
  );
}

function Content({ data }: { readonly data: Data }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const mayAnswer = useMay()('integrity.answer');
  const { nameOf } = useRegions();
  const { flag, answers, events } = data;
  const facts = [
    { key: 'pattern', label: t('pattern'), children: t(patternWord(flag.pattern)) },
    { key: 'severity', label: t('severity'), children: <SeverityMark severity={flag.severity} /> },
    { key: 'unit', label: t('unit'), children: nameOf(flag.unitCode) },
    { key: 'clause', label: t('clause'), children: flag.clause },
  ];
  return (
    <Flex vertical gap="middle">
      <Typography.Text strong style={{ fontSize: 16 }}>
        {flag.text}
      </Typography.Text>
      <Descriptions size="small" bordered column={2} items={facts} />
      <Rows flag={flag} />
      <section>
        <Typography.Title level={5}>{t('answers')}</Typography.Title>
        {answers.length === 0 && <Typography.Text type="secondary">{t('noAnswer')}</Typography.Text>}
        {answers.map(({ version, text, answeredBy, answeredAt }) => (
          <div key={version} style={{ marginBottom: 8 }}>
            <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>
            <Typography.Text type="secondary">
              {t('byAt', { by: nameOfPerson(answeredBy), at: instantText(answeredAt) })}
            </Typography.Text>
          </div>
        ))}
        {flag.goneAt === null && <SetTaskButton from={taskFrom(flag, t)} size="middle" />}
        {mayAnswer && flag.goneAt === null && <AnswerForm id={flag.id} />}
      </section>
      <section>
        <Typography.Title level={5}>{t('course')}</Typography.Title>
        {events.map(({ what, at }) => (
          <div key={`${what}/${at}`} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {instantText(at)} {t(`event.${what}`)}
          </div>
        ))}
      </section>
    </Flex>
  );
}

function taskFrom(flag: Data['flag'], t: (key: ReturnType<typeof patternWord>) => string): TaskFrom {
  const [first] = flag.rows;
  const title = `${first?.name ?? ''}：${t(patternWord(flag.pattern))}`;
  const about = { projectId: first?.projectId ?? null, unitCode: flag.unitCode, link: `/integrity?flag=${flag.id}` };
  return { kind: 'integrity', key: redKey.integrity(flag.id), title, ...about };
}

function Rows({ flag: { rows, others } }: Pick<Data, 'flag'>) {
  const t = useWords(words);
  return (
    <div>
      <Table<Data['flag']['rows'][number]>
        size="small"
        pagination={false}
        rowKey="projectId"
        dataSource={[...rows]}
        columns={[
          {
            title: t('project'),
            key: 'project',
            render: (_, { projectId, name, code, months }) => (
              <>
                <Link to={`/projects/${projectId}?tab=${months.length > 0 ? 'months' : 'evidence'}`}>{name}</Link>
                <br />
                <Typography.Text type="secondary">{code ?? '—'}</Typography.Text>
              </>
            ),
          },
          {
            title: t('months'),
            key: 'months',
            render: (_, { months }) => (
              <span style={{ fontVariantNumeric: 'tabular-nums' }}>{months.join('、') || '—'}</span>
            ),
          },
        ]}
      />
      {others > 0 && <Typography.Text type="secondary">{t('others', { count: others })}</Typography.Text>}
    </div>
  );
}
