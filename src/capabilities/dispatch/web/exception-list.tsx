import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import {
  freezeReports,
  grantException,
  liftFreeze,
  listExceptions,
  listFreezes,
  revokeException,
} from '../contract-rounds.ts';
import { words } from './dispatch-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type Asking =
  | { readonly what: 'grant' | 'freeze'; readonly unit: string }
  | { readonly what: 'lift'; readonly id: string };

/** Exceptions and freezes of a month, and for the city the acts that make and end them. */
export function ExceptionList({ month }: { readonly month: string }) {
  const t = useWords(words);
  const mayManage = useMay()('dispatch.open-round');
  const { units, nameOf } = useRegions();
  const client = useQueryClient();
  const [unit, setUnit] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const exceptions = useQuery({
    queryKey: ['dispatch', 'exceptions', month],
    queryFn: ({ signal }) => call(listExceptions, { query: { period: month } }, { signal }),
  });
  const freezes = useQuery({
    queryKey: ['dispatch', 'freezes'],
    queryFn: ({ signal }) => call(listFreezes, {}, { signal }),
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call(revokeException, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
  const ask = (what: 'grant' | 'freeze') => unit !== null && setAsking({ what, unit });
  return (
    <section>
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Title level={5}>{`${t('exceptions')}、${t('freezes')}`}</Typography.Title>
        {mayManage && (
          <Flex gap="small">
            <Select
              aria-label={t('unit')}
              placeholder={t('unit')}
              style={{ width: 160 }}
              value={unit}
              options={units.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={setUnit}
            />
            <Button disabled={unit === null} onClick={() => ask('grant')}>
              {t('grant')}
            </Button>
            <Button disabled={unit === null} onClick={() => ask('freeze')}>
              {t('freeze')}
            </Button>
          </Flex>
        )}
      </Flex>
      {revoke.isError && <Failed error={revoke.error} />}
      <Loaded query={exceptions}>
        {(rows) => (
          <>
            {rows.length === 0 && <Typography.Text type="secondary">{t('noExceptions')}</Typography.Text>}
            {rows.map(({ id, unitCode, projectName, until, reason, grantedBy: by, revokedAt }) => (
              <div key={id}>
                {t('exceptionLine', { who: projectName ?? nameOf(unitCode), until, reason, by })}{' '}
                {revokedAt !== null && <Typography.Text type="secondary">{t('revoked')}</Typography.Text>}
                {revokedAt === null && mayManage && (
                  <Button size="small" onClick={() => revoke.mutate(id)}>
                    {t('revoke')}
                  </Button>
                )}
              </div>
            ))}
          </>
        )}
      </Loaded>
      <Loaded query={freezes}>
        {(all) => {
          const rows = all.filter((freeze) => freeze.month === null || freeze.month === month);
          return (
            <div>
              {rows.length === 0 && <Typography.Text type="secondary">{t('noFreezes')}</Typography.Text>}
              {rows.map(({ id, unitCode, reason, frozenBy: by, liftReason }) => (
                <div key={id}>
                  {t('freezeLine', { who: nameOf(unitCode), reason, by })}{' '}
                  {liftReason !== null && (
                    <Typography.Text type="secondary">{t('lifted', { reason: liftReason })}</Typography.Text>
                  )}
                  {liftReason === null && mayManage && (
                    <Button size="small" onClick={() => setAsking({ what: 'lift', id })}>
                      {t('lift')}
                    </Button>
                  )}
                </div>
              ))}
            </div>
          );
        }}
      </Loaded>
      {asking && (
        <ReasonDialog
          title={asking.what === 'lift' ? t('lift') : `${t(asking.what)}：${nameOf(asking.unit)}`}
          wantsDay={asking.what === 'grant'}
          act={({ reason, day }) => done(asking, { month, reason, day })}
          close={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function done(
  asking: Asking,
  { month, reason, day }: { month: string; reason: string; day: string },
): Promise<unknown> {
  if (asking.what === 'lift') return call(liftFreeze, { params: { id: asking.id }, body: { reason } });
  const unitCode = asking.unit;
  if (asking.what === 'freeze')
    return call(freezeReports, { body: { month, unitCode, action: null, projectIds: null, reason } });
  return call(grantException, { body: { period: month, unitCode, projectId: null, until: day, reason } });
}
