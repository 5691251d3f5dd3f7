import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Tag, Typography } from 'antd';
import { useState } from 'react';
import { percentText, wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listOfficial, type OfficialFigure } from '../contract.ts';
import { goalWords } from './goal-words.ts';
import { OfficialForm } from './official-form.tsx';

/** What the statistics bureau published for a year, each fact as it was published. */
export function OfficialFigures({ year }: { readonly year: number }) {
  const t = useWords(goalWords);
  const { nameOf } = useRegions();
  const mayRecord = useMay()('growth.record-official');
  const [isRecording, setRecording] = useState(false);
  const query = useQuery({
    queryKey: ['growth', 'official', year],
    queryFn: ({ signal }) => call(listOfficial, { params: { year } }, { signal }),
  });
  const published = ({ fact, value }: OfficialFigure) =>
    fact === 'rate' ? `${percentText(value)} %` : `${wanText(value)} 万元`;
  const begin = (
    <Button size="small" className="no-print" icon={<PlusOutlined aria-hidden />} onClick={() => setRecording(true)}>
      {t('record')}
    </Button>
  );
  return (
    <Card size="small" title={t('official')} extra={mayRecord && begin}>
      <Typography.Paragraph type="secondary">{t('officialHelp')}</Typography.Paragraph>
      <Loaded query={query}>
        {(figures) => (
          <DataTable
            caption={t('official')}
            columns={[
              { title: t('unit'), key: 'unit', render: (_, { unitCode }) => nameOf(unitCode) },
              { title: t('month'), dataIndex: 'month' },
              { title: t('fact'), key: 'fact', render: (_, { fact }) => t(fact) },
              { title: t('value'), key: 'value', align: 'right', render: (_, figure) => published(figure) },
              { title: t('publishedOn'), key: 'publishedOn', render: (_, figure) => <Day figure={figure} /> },
              { title: t('source'), dataIndex: 'source' },
              { title: t('version'), dataIndex: 'version', align: 'right' },
            ]}
            rows={figures}
            rowKey={({ unitCode, month, fact }) => `${unitCode}/${month}/${fact}`}
            empty={t('noOfficial', { year })}
          />
        )}
      </Loaded>
      {isRecording && <OfficialForm year={year} close={() => setRecording(false)} />}
    </Card>
  );
}

/** The day of publication, and a mark where it lies ahead. */
function Day({ figure: { publishedOn, isEmbargoed } }: { readonly figure: OfficialFigure }) {
  const t = useWords(goalWords);
  return (
    <>
      {publishedOn} {isEmbargoed && <Tag color="warning">{t('embargoed')}</Tag>}
    </>
  );
}
