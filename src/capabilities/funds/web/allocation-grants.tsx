import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { AllocationGrant } from '../contract-allocation.ts';
import { allocationWords } from './allocation-words.ts';
import { moneyColumn } from './money.tsx';
import { useGrants } from './use-allocations.ts';

/** What each project would have of each source, the largest first. */
export function AllocationGrants({ id }: { readonly id: string }) {
  const t = useWords(allocationWords);
  const { shortNameOf } = useRegions();
  const paging = usePaging(id);
  const query = useGrants(id, paging.after);
  return (
    <Loaded query={query}>
      {({ rows, next }) => (
        <DataTable<AllocationGrant>
          caption={t('grants')}
          rows={rows}
          rowKey={({ projectId, sourceId }) => `${projectId} ${sourceId}`}
          empty={t('none')}
          paging={paging.pagingFor(next)}
          columns={[
            {
              title: t('project'),
              key: 'project',
              render: (_, { projectName }) => <Cut text={projectName} width={260} />,
            },
            { title: t('unit'), key: 'unit', render: (_, { unitCode }) => shortNameOf(unitCode) },
            { title: t('level'), key: 'level', render: (_, { level }) => t(level) },
            { title: t('purpose'), key: 'purpose', render: (_, { purpose }) => t(purpose) },
            {
              title: t('documentNo'),
              key: 'document',
              render: (_, { documentNo }) => <Cut text={documentNo} width={170} />,
            },
            { title: t('score'), key: 'score', align: 'right', render: (_, { score }) => score.toFixed(1) },
            moneyColumn<AllocationGrant>(t('yuan'), ({ yuan }) => yuan),
          ]}
        />
      )}
    </Loaded>
  );
}
