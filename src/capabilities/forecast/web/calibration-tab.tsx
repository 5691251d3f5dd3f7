import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, type TableColumnsType, Typography } from 'antd';
import { z } from 'zod';
import { percentText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Explained } from '#ui/explained.tsx';
import { LongRunBar } from '#ui/long-run.tsx';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { askBackTest, type CalibrationAnswer, type PastForecastRow, readCalibration } from '../contract-calibration.ts';
import { calibrationWords } from './calibration-words.ts';
import { isInside, yiColumn } from './interval-columns.tsx';
import { Kept } from './kept-table.tsx';
import { useProbabilityText } from './probability.tsx';
import { Reliability } from './reliability.tsx';
import { useStepText } from './use-step-text.ts';

const search = z.object({ test: z.uuid().optional().catch(undefined) });
type BackTest = NonNullable<CalibrationAnswer['backTest']>;

/** How far to trust the forecasts: on the city's own past, and of those that were kept. */
export function CalibrationTab({ unit, name }: { readonly unit: string; readonly name: string }) {
  const t = useWords(calibrationWords);
  const nameOfPerson = usePersonNames();
  const [{ test }, change] = useSearchState(search);
  const client = useQueryClient();
  const stepText = useStepText();
  const mayTest = useMay()('forecast.run');
  const ask = useMutation({ mutationFn: () => call(askBackTest, {}), onSuccess: ({ id }) => change({ test: id }) });
  const query = useQuery({
    queryKey: ['forecast', 'calibration', unit],
    queryFn: ({ signal }) => call(readCalibration, { query: { unit } }, { signal }),
  });
  return (
    <>
      <Flex justify="space-between" align="start" gap="middle">
        <Typography.Paragraph type="secondary" style={{ maxWidth: 900 }}>
          {t('about')}
        </Typography.Paragraph>
        {mayTest && (
          <Button loading={ask.isPending} onClick={() => ask.mutate()} className="no-print">
            {t('test')}
          </Button>
        )}
      </Flex>
      {ask.isError && <Failed error={ask.error} />}
      <LongRunBar
        id={test}
        nameOf={nameOfPerson}
        stepText={stepText}
        onDone={() => {
          change({ test: undefined });
          void client.invalidateQueries({ queryKey: ['forecast', 'calibration'] });
        }}
        forget={() => change({ test: undefined })}
      />
      <Loaded query={query}>
        {({ backTest, kept }) => (
          <>
            {backTest ? <Tested test={backTest} name={name} /> : <Alert type="info" showIcon title={t('noTest')} />}
            <Kept rows={kept} name={name} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Tested({ test, name }: { readonly test: BackTest; readonly name: string }) {
  const t = useWords(calibrationWords);
  const { calibration, madeAt, modelVersion } = test;
  return (
    <>
      <div className="forecast-board">
        <section className="panel" aria-label={t('quarters')}>
          <header className="panel-head">
            <h2>{t('quarters')}</h2>
          </header>
          <Quarters test={test} />
          <p className="forecast-quiet">
            {t('testedAt', { at: instantText(madeAt), n: calibration.forecasts, model: modelVersion })}
          </p>
        </section>
        <section className="panel" aria-label={t('reliability')}>
          <header className="panel-head">
            <h2>
              <Explained term={t('reliability')} help={t('reliability.help')} />
            </h2>
          </header>
          <Reliability bins={calibration.bins} />
          <Skill calibration={calibration} />
        </section>
      </div>
      <h2 className="forecast-heading">{t('past', { unit: name })}</h2>
      <Past rows={test.past} />
    </>
  );
}

function Quarters({ test: { calibration } }: { readonly test: BackTest }) {
  const t = useWords(calibrationWords);
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('madeIn')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">
            <Explained term={t('error')} help={t('error.help')} />
          </th>
          <th scope="col">
            <Explained term={t('held')} help={t('held.help')} />
          </th>
          <th scope="col">
            <Explained term={t('miss')} help={t('miss.help')} />
          </th>
        </tr>
      </thead>
      <tbody>
        {calibration.quarters.map(({ quarter, forecasts, errorPercent, heldPercent, missPercent }) => (
          <tr key={quarter}>
            <th scope="row">{t(`quarter.${quarter}` as keyof typeof calibrationWords)}</th>
            <td>{forecasts}</td>
            <td>{errorPercent === null ? '—' : `${percentText(errorPercent)}%`}</td>
            <td>{percentText(heldPercent)}%</td>
            <td>{missPercent === null ? '—' : `${percentText(missPercent)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Skill({ calibration: { brier, brierOfShare } }: Pick<BackTest, 'calibration'>) {
  const t = useWords(calibrationWords);
  if (brier === null || brierOfShare === null) return null;
  const isBetter = brier < brierOfShare;
  return (
    <p className="forecast-quiet">
      <Explained
        term={t(isBetter ? 'brierBetter' : 'brierNot', { brier: brier.toFixed(2), share: brierOfShare.toFixed(2) })}
        help={t('brier.help')}
      />
    </p>
  );
}

function Past({ rows }: { readonly rows: readonly PastForecastRow[] }) {
  const t = useWords(calibrationWords);
  const text = useProbabilityText();
  const columns: TableColumnsType<PastForecastRow> = [
    { title: t('asOf'), dataIndex: 'asOfMonth', width: 110 },
    yiColumn(t('low'), ({ lowYuan }) => lowYuan),
    yiColumn(t('middle'), ({ medianYuan }) => medianYuan),
    yiColumn(t('high'), ({ highYuan }) => highYuan),
    yiColumn(t('actual'), ({ actualYuan }) => actualYuan),
    { title: t('inside'), key: 'inside', render: (_, row) => t(isInside(row) ? 'yes' : 'no') },
    { title: t('claimed'), key: 'claimed', align: 'right', render: (_, { probability }) => text(probability) },
    { title: t('happened'), key: 'happened', render: (_, { isReached }) => t(isReached ? 'reached' : 'missed') },
  ];
  return <DataTable caption={t('past', { unit: '' })} columns={columns} rows={rows} rowKey={(row) => row.asOfMonth} />;
}
