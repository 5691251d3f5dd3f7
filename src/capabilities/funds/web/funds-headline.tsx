import type { ReactNode } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { yiText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import type { totalSources } from '../contract.ts';
import { shareText } from './money.tsx';
import { words } from './words.ts';

type Totals = Reply<typeof totalSources>;

/** Issued, arrived, allocated, paid and waiting money in one strip; three levels and their projects apart. */
export function FundsHeadline({ totals, projects }: { readonly totals: Totals; readonly projects: number | null }) {
  const t = useWords(words);
  const { issuedYuan, arrivedYuan, allocatedYuan, paidYuan, sources } = totals.total;
  const three = totals.levels
    .filter(({ level }) => level === 'national' || level === 'provincial' || level === 'city')
    .reduce((sum, row) => sum + row.allocatedYuan, 0);
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
        yuan={three}
        note={projects === null ? '' : t('threeLevelsNote', { n: projects })}
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

function Cell({ name, yuan, note }: { readonly name: string; readonly yuan: number; readonly note: ReactNode }) {
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
