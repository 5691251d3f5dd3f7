import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { lookUpDuplicates } from '../contract-duplicates.ts';
import type { LookAlike } from '../contract-leads.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { lifeCycleWords } from './life-cycle-words.ts';
import './project.css';

/** Projects of the library that look like the one being typed in, looked up once the typing rests. */
export function LookAlikes({ facts }: { readonly facts: ProjectFacts }) {
  const t = useWords(lifeCycleWords);
  const { name, code, ownerName, ownerCode, unitCode, townshipCode, plannedTotalYuan } = facts;
  const asked = useRested(
    JSON.stringify({ name, code, ownerName, ownerCode, unitCode, townshipCode, plannedTotalYuan, besides: null }),
  );
  const query = useQuery({
    queryKey: ['project-library', 'look-alikes', asked],
    queryFn: ({ signal }) => call(lookUpDuplicates, { body: JSON.parse(asked) }, { signal }),
    enabled: name.length >= 4 && unitCode !== '' && asked.includes(JSON.stringify(name)),
  });
  if (!query.data || query.data.length === 0) return null;
  return <Alert type="warning" showIcon title={t('alikeTitle')} description={<AlikeList rows={query.data} />} />;
}

/** Look-alikes with the reasons in words; each opens on a tab of its own, so that nothing typed is lost. */
export function AlikeList({ rows }: { readonly rows: readonly LookAlike[] }) {
  const t = useWords(lifeCycleWords);
  const { shortNameOf } = useRegions();
  return (
    <ul className="bullet-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Flex gap="4px 12px" wrap>
            <Link to={`/projects/${row.id}`} target="_blank" rel="noreferrer">
              {row.name}
            </Link>
            <span>{shortNameOf(row.unitCode)}</span>
            <span>{row.ownerName ?? '—'}</span>
            <span className="numeral">
              {wanText(row.plannedTotalYuan)} {t('yuanWan')}
            </span>
            <Typography.Text type="secondary">
              {t('score')} {row.score} · {row.reasons.map((reason) => t(reason)).join('、')}
            </Typography.Text>
          </Flex>
        </li>
      ))}
    </ul>
  );
}

/** A value once it has not changed for half a second. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), 500);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
