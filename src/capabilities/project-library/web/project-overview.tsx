import { Card, Col, Descriptions, Empty, Row, Typography } from 'antd';
import { useMemo } from 'react';
import { wanText } from '#kernel/money.ts';
import { namesProblem } from '#kernel/named-problem.ts';
import { sentence } from '#kernel/terms.ts';
import { Chart } from '#ui/chart.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import type { Report } from '../../dispatch/contract.ts';
import { useReports } from '../../dispatch/web/use-reports.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Project, ProjectDoubt } from '../contract.ts';
import { factNames } from '../rules/merged-project.ts';
import { statisticalCountyOf } from '../rules/statistical-county.ts';
import { FieldDoubts } from './field-doubts.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';
import { useFieldText } from './use-field-text.ts';
import { words } from './words.ts';
import './project.css';

/** The investment curve, the problems that were reported, and all that is known of a project. */
export function ProjectOverview({
  project,
  doubts,
  openMonths,
}: {
  readonly project: Project;
  readonly doubts: readonly ProjectDoubt[];
  readonly openMonths: () => void;
}) {
  const t = useWords(words);
  const reports = useReports(project.id);
  return (
    <Row gutter={[16, 16]} className="project-columns">
      <Col xs={24} lg={15}>
        <Card size="small" title={t('plan')} styles={{ body: { paddingTop: 4 } }}>
          <Loaded query={reports}>
            {(months) =>
              months.length === 0 ? (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noReports')} />
              ) : (
                <Curve months={months} plannedTotalYuan={project.plannedTotalYuan} openMonths={openMonths} />
              )
            }
          </Loaded>
        </Card>
      </Col>
      <Col xs={24} lg={9}>
        <Card size="small" title={t('problems')} style={{ height: '100%' }}>
          <Loaded query={reports}>{(months) => <Problems months={months} />}</Loaded>
        </Card>
      </Col>
      <Col span={24}>
        <Facts project={project} doubts={doubts} />
      </Col>
    </Row>
  );
}

type Drawn = {
  readonly months: readonly Report[];
  readonly plannedTotalYuan: number | null;
  readonly openMonths: () => void;
};

function Curve({ months, plannedTotalYuan, openMonths }: Drawn) {
  const t = useWords(words);
  const [language] = useLanguage();
  const option = useMemo(() => {
    const t = (key: keyof typeof words) => sentence(words, key, language);
    return {
      grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: 'axis', valueFormatter: (value: number | null) => wanText(value ?? null) },
      xAxis: { type: 'category', data: months.map(({ month }) => month) },
      yAxis: { type: 'value', name: t('yuanWan'), axisLabel: { formatter: (value: number) => wanText(value) } },
      series: [
        { type: 'bar', name: t('sinceJanuary'), barMaxWidth: 24, data: months.map((one) => one.cumulativeYuan) },
        { type: 'line', name: t('sinceStart'), connectNulls: true, data: months.map((one) => one.totalYuan) },
        {
          type: 'line',
          name: t('plannedTotal'),
          symbol: 'none',
          lineStyle: { type: 'dashed' },
          data: months.map(() => plannedTotalYuan),
        },
      ],
    };
  }, [months, plannedTotalYuan, language]);
  return (
    <Chart label={t('curve')} option={option} height={250} onOpen={openMonths} table={<CurveTable months={months} />} />
  );
}

function CurveTable({ months }: { readonly months: readonly Report[] }) {
  const t = useWords(words);
  const { nameOfField } = useFieldText();
  const amount = (field: 'cumulativeYuan' | 'totalYuan', title: string) => ({
    title,
    key: field,
    align: 'right' as const,
    render: (_: unknown, row: Report) => (
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{wanText(row[field])}</span>
    ),
  });
  return (
    <DataTable
      caption={t('curve')}
      columns={[
        { title: t('month'), dataIndex: 'month' },
        amount('cumulativeYuan', nameOfField('yearToDateYuan')),
        amount('totalYuan', nameOfField('totalYuan')),
      ]}
      rows={months}
      rowKey={({ month }) => month}
    />
  );
}

function Problems({ months }: { readonly months: readonly Report[] }) {
  const t = useWords(words);
  const named = months.filter(({ problems }) => namesProblem(problems)).reverse();
  if (named.length === 0) return <Typography.Text type="secondary">{t('noProblems')}</Typography.Text>;
  return (
    <dl style={{ margin: 0, maxHeight: 280, overflowY: 'auto' }}>
      {named.map(({ month, problems }) => (
        <div key={month} style={{ marginBottom: 8 }}>
          <dt style={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{month}</dt>
          <dd style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{problems}</dd>
        </div>
      ))}
    </dl>
  );
}

const shown = [
  'plannedTotalYuan',
  'nationalFundYuan',
  'provincialFundYuan',
  'cityFundYuan',
  'industryCode',
  'action',
  'nature',
  'isEcoLed',
  'ownerName',
  'ownerCode',
  'unitCode',
  'townshipCode',
  'plannedStart',
  'plannedFinish',
  'startedIn',
  'enteredIn',
] as const satisfies readonly (keyof Project)[];

/** Named elsewhere on the page, or always in the list; other facts are listed where they are known. */
const always: ReadonlySet<string> = new Set([...shown, 'name', 'code', 'stage']);

/** Where a project of a zone counts in the statistics; in every sum of the desk it counts once, with the zone. */
function CountsIn({ project }: { readonly project: Project }) {
  const t = useWords(lifeCycleWords);
  const { all, nameOf } = useRegions();
  if (all.find(({ code }) => code === project.unitCode)?.kind !== 'zone') return null;
  const county = statisticalCountyOf(project, all);
  const text = county === null ? t('countsNowhere') : t('countsIn', { county: nameOf(county) });
  return (
    <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
      {text}
    </Typography.Text>
  );
}

type Shown = { readonly project: Project; readonly doubts: readonly ProjectDoubt[] };

function Facts({ project, doubts }: Shown) {
  const t = useWords(words);
  const { nameOfField, textOf } = useFieldText();
  const stated = factNames.filter((field) => !always.has(field) && field !== 'content' && project[field] !== null);
  const items = [...shown, ...stated].map((field) => ({
    key: field,
    label: nameOfField(field),
    children: (
      <>
        {textOf(field, project[field])}
        {field === 'unitCode' && <CountsIn project={project} />}
        <FieldDoubts doubts={doubts.filter((doubt) => doubt.field === field)} />
      </>
    ),
  }));
  return (
    <Card size="small" title={t('facts')}>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2, lg: 3, xxl: 4 }}
        items={[...items, { key: 'content', label: t('content'), span: 'filled', children: project.content ?? '—' }]}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      />
    </Card>
  );
}
