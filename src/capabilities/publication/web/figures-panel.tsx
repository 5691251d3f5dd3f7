import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type Paper, readFigures, settleFigures } from '../contract.ts';
import type { FigureCondition } from '../rules/figure-states.ts';
import { indicatorName } from '../rules/indicators/catalogue.ts';
import type { FigureStateShown } from '../shapes.ts';
import { FigureDrawer } from './figure-drawer.tsx';
import type { MarkedFigure } from './marked-text.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { words } from './words.ts';

const colours = {
  fresh: 'success',
  stale: 'warning',
  kept: 'default',
  typed: 'default',
  contradicts: 'error',
  unknown: 'warning',
} as const satisfies Record<FigureCondition, string>;

/** The bound figures of a paper, each with its words and its address in the cockpit. */
export function useFigures(bindings: Paper['bindings']): (MarkedFigure & { readonly shown: string })[] {
  const t = useWords(words);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  return bindings.map(({ start, end, indicator, unit, month, scope, shown }) => ({
    ...{ start, end, shown },
    to: `/?${new URLSearchParams({ month, unit })}`,
    what: t('figureOf', {
      unit: shortNameOf(unit),
      month,
      indicator: indicatorName(indicator, scope, language) ?? indicator,
    }),
  }));
}

/** The figures of a paper against the data of now; a click opens what stands behind one. */
export function FiguresPanel({ paper }: { readonly paper: Paper }) {
  const t = useWords(words);
  const [chosen, setChosen] = useState<FigureStateShown | null>(null);
  const [keeping, setKeeping] = useState<string | null>(null);
  const figures = useQuery({
    queryKey: ['publication', 'figures', paper.id, paper.version],
    queryFn: ({ signal }) => call(readFigures, { params: { id: paper.id } }, { signal }),
  });
  const settle = useSettling(paper.id, () => setKeeping(null));
  const stale = figures.data?.figures.filter(({ condition }) => condition === 'stale') ?? [];
  const isDraft = paper.state === 'draft';
  const take = (ids: readonly string[]) => settle.mutate({ take: [...ids] });
  const extra = isDraft && stale.length > 1 && (
    <Button size="small" type="link" onClick={() => take(stale.map(({ attributes }) => attributes.id))}>
      {t('takeAll', { count: stale.length })}
    </Button>
  );
  return (
    <Card size="small" title={`${t('figures')} ${figures.data?.figures.length ?? ''}`} extra={extra}>
      {settle.isError && keeping === null && <Failed error={settle.error} />}
      <Loaded query={figures}>
        {({ figures: rows, asOf }) => (
          <>
            {rows.length === 0 && <Typography.Text type="secondary">{t('noFigures')}</Typography.Text>}
            <Flex component="ul" vertical gap={4} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
              {rows.map((row) => (
                <li key={row.attributes.id}>
                  <OneFigure row={row} open={() => setChosen(row)} />
                  {isDraft && row.condition === 'stale' && (
                    <Flex gap="small">
                      <Button size="small" type="link" onClick={() => take([row.attributes.id])}>
                        {t('takeNew')}
                      </Button>
                      <Button size="small" type="link" onClick={() => setKeeping(row.attributes.id)}>
                        {t('keepOld')}
                      </Button>
                    </Flex>
                  )}
                </li>
              ))}
            </Flex>
            {rows.length > 0 && (
              <Typography.Text type="secondary">{t('heldAgainst', { at: instantText(asOf) })}</Typography.Text>
            )}
          </>
        )}
      </Loaded>
      {chosen && <FigureDrawer figure={chosen.attributes} close={() => setChosen(null)} />}
      {keeping !== null && (
        <ReasonDialog
          title={t('keepOld')}
          hint={t('keepHint')}
          save={{ ...settle, mutate: (reason: string) => settle.mutate({ keep: [{ id: keeping, reason }] }) }}
          close={() => setKeeping(null)}
        />
      )}
    </Card>
  );
}

type Choice = { readonly take?: string[]; readonly keep?: { id: string; reason: string }[] };

function useSettling(id: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Choice) => call(settleFigures, { params: { id }, body }),
    onSuccess: () => {
      done();
      return queries.invalidateQueries({ queryKey: ['publication'] });
    },
  });
}

function OneFigure({ row, open }: { readonly row: FigureStateShown; readonly open: () => void }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  const { attributes, condition, shown } = row;
  const name = indicatorName(attributes.indicator, attributes.scope, language) ?? t('typedFigure');
  const what = [attributes.unit === null ? '' : shortNameOf(attributes.unit), attributes.month ?? '', name]
    .join(' ')
    .trim();
  const isChanged = (condition === 'stale' || condition === 'kept' || condition === 'contradicts') && shown !== null;
  return (
    <button type="button" className="finding" onClick={open} title={t('openFigure', { what })}>
      <span className="bound-figure">
        <span>{what}</span>
        <strong>{attributes.shown}</strong>
      </span>
      {condition !== 'fresh' && (
        <span className="bound-figure">
          <Tag color={colours[condition]}>{t(`condition-${condition}`)}</Tag>
          {isChanged && <span>{t('nowIs', { shown })}</span>}
        </span>
      )}
    </button>
  );
}
