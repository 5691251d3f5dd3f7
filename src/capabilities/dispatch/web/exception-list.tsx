import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { grantException, listExceptions, revokeException } from '../contract-rounds.ts';
import { words } from './dispatch-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Exceptions of a month, and for the city the acts that make and end them. */
export function ExceptionList({ month }: { readonly month: string }) {
  const t = useWords(words);
  const mayManage = useMay()('dispatch.open-round');
  const { units, nameOf } = useRegions();
  const client = useQueryClient();
  const nameOfPerson = usePersonNames();
  const [unit, setUnit] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const exceptions = useQuery({
    queryKey: ['dispatch', 'exceptions', month],
    queryFn: ({ signal }) => call(listExceptions, { query: { period: month } }, { signal }),
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call(revokeException, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
  return (
    <section>
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Title level={5}>{t('exceptions')}</Typography.Title>
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
            <Button disabled={unit === null} onClick={() => setAsking(unit)}>
              {t('grant')}
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
                {t('exceptionLine', { who: projectName ?? nameOf(unitCode), until, reason, by: nameOfPerson(by) })}{' '}
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
      {asking && (
        <ReasonDialog
          title={`${t('grant')}：${nameOf(asking)}`}
          wantsDay
          act={({ reason, day }) =>
            call(grantException, { body: { period: month, unitCode: asking, projectId: null, until: day, reason } })
          }
          close={() => setAsking(null)}
        />
      )}
    </section>
  );
}
