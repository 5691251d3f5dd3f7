import { PrinterOutlined, SendOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { regionCode } from '#kernel/fields.ts';
import { call } from '#ui/call.ts';
import { Chosen, FilterBar } from '#ui/filters.tsx';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listEntry } from '../contract-entry.ts';
import { entryWords } from './entry-words.ts';
import { HandOverForm, Handovers } from './hand-over.tsx';
import { RipeList } from './ripe-list.tsx';

const states = ['ripe', 'notReady', 'returned', 'reporting'] as const;
const search = z.object({
  unit: regionCode.optional().catch(undefined),
  state: z
    .enum([...states, 'all'])
    .optional()
    .catch(undefined),
  handed: z.enum(['yes', 'no']).optional().catch(undefined),
});

/** The monthly list: which projects may be entered, what the others lack, and what was handed to the bureau. */
export function RipePage() {
  const t = useWords(entryWords);
  const { city } = useRegions();
  const mayHandOver = useMay()('project-library.hand-over');
  const [{ unit, state = 'ripe', handed }, change] = useSearchState(search);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isHanding, setHanding] = useState(false);
  const asked = {
    ...(unit && unit !== city?.code && { unit }),
    ...(state !== 'all' && { state }),
    ...(handed && { handed }),
  };
  const pages = usePaging(JSON.stringify(asked));
  const list = useQuery({
    queryKey: ['project-library', 'entry-list', asked, pages.after],
    queryFn: ({ signal }) =>
      call(listEntry, { query: { ...asked, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const extra = (
    <>
      <Handovers />
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {mayHandOver && (
        <Button
          type="primary"
          icon={<SendOutlined aria-hidden />}
          disabled={chosen.length === 0}
          title={t('onlyRipe')}
          onClick={() => setHanding(true)}
        >
          {t('handOverChosen', { count: chosen.length })}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('ripeTitle')} extra={extra}>
      <Typography.Paragraph type="secondary">
        {t('ripeHelp')}
        {t('decides')}
      </Typography.Paragraph>
      <FilterBar label={t('ripeTitle')} isApart>
        <Segmented
          value={state}
          onChange={(value) => change({ state: value === 'ripe' ? undefined : value })}
          options={[
            ...states.map((value) => ({ value, label: t(`entry.${value}`) })),
            { value: 'all' as const, label: t('allStates') },
          ]}
        />
        <Chosen
          label={t('handedFilter')}
          value={handed}
          choices={[
            { value: 'no', label: t('handedNo') },
            { value: 'yes', label: t('handedYes') },
          ]}
          choose={(value) => change({ handed: value })}
          width={120}
        />
      </FilterBar>
      <Loaded query={list}>
        {({ rows, next }) => (
          <RipeList
            rows={rows}
            chosen={chosen}
            choose={mayHandOver ? setChosen : null}
            paging={pages.pagingFor(next)}
          />
        )}
      </Loaded>
      {isHanding && (
        <HandOverForm
          projectIds={chosen}
          close={() => setHanding(false)}
          done={() => {
            setChosen([]);
            setHanding(false);
          }}
        />
      )}
    </Page>
  );
}
