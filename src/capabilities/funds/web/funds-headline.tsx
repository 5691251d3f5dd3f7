import type { ReactNode } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { yiText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import type { totalProjectMoney, totalSources } from '../contract.ts';
import { shareText } from './money.tsx';
import { words } from './words.ts';

type Totals = Reply<typeof totalSources>;
type ThreeLevels = Reply<typeof totalProjectMoney>['threeLevels'];

/** Issued, arrived, allocated, paid and waiting money in one strip; three levels and their projects apart. */
export function FundsHeadline({ totals, three }: { readonly totals: Totals; readonly three: ThreeLevels | null }) {
  const t = useWords(words);
  const { issuedYuan, arrivedYuan, allocatedYuan, paidYuan, sources } = totals.total;
  // Money of the city's documents lies in the projects of a county, whose own documents stand before it.
  const isWider = (three?.allocatedYuan ?? 0) > allocatedYuan;
  return (
    <dl className="headline" aria-label={t('headline')}>
      <Cell name={t('issue')} yuan={issuedYuan} note={t('sourcesCount', { n: sources })} />
      <Cell
        name={t('arrival')}
        yuan={arrivedYuan}
        note={t('ofIssued', { percent: shareText(arrivedYuan, issuedYuan) })}
      />
      <Cell
        name={t('threeLevels')}
        yuan={three?.allocatedYuan ?? null}
        note={three && t(isWider ? 'threeLevelsAbove' : 'threeLevelsNote', { n: three.projects })}
      />
      <Cell
        name={t('payment')}
        yuan={paidYuan}
        note={t('ofAllocated', { percent: shareText(paidYuan, allocatedYuan) })}
      />
      <Cell
        name={`${t('idleShort')} · ${t('unallocatedShort')}`}
        yuan={arrivedYuan - paidYuan}
        note={`${t('unallocatedShort')} ${yiText(issuedYuan - allocatedYuan)} ${t('yi')}`}
      />
    </dl>
  );
}

function Cell({ name, yuan, note }: { readonly name: string; readonly yuan: number | null; readonly note: ReactNode }) {
  const t = useWords(words);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="headline-figure">
          {yiText(yuan)} <small>{t('yi')}</small>
        </span>
        <span className="headline-note">{note}</span>
      </dd>
    </div>
  );
}
