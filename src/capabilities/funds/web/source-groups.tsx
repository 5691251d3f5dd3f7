import { Flex } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { useWords } from '#ui/words.ts';
import type { totalSources } from '../contract.ts';
import { fundLevels } from '../rules/fund.ts';
import { shareText, Wan } from './money.tsx';
import { useUnitName } from './use-funds.ts';
import { words } from './words.ts';

type Totals = Reply<typeof totalSources>;
type Row = Totals['total'] & { readonly name: string };

/** Sources by level and by the unit to which they were handed, side by side. */
export function SourceGroups({ totals }: { readonly totals: Totals }) {
  const t = useWords(words);
  const unitName = useUnitName();
  const levels = fundLevels.flatMap((level) => totals.levels.filter((row) => row.level === level));
  return (
    <Flex gap="large" align="start" wrap>
      <Groups title={t('byLevel')} rows={levels.map((row) => ({ ...row, name: t(row.level) }))} total={totals.total} />
      <Groups
        title={t('byUnit')}
        rows={totals.units.map((row) => ({ ...row, name: unitName(row.unitCode) }))}
        total={totals.total}
      />
    </Flex>
  );
}

function Groups({
  title,
  rows,
  total,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly total: Totals['total'];
}) {
  const t = useWords(words);
  return (
    <table className="plain-table" style={{ width: 'auto', flex: '1 1 460px' }} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">
            {title}
            {t('inWan')}
          </th>
          {(['issue', 'arrival', 'allocation', 'payment', 'paidPercent'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, { ...total, name: t('total') }].map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {[row.issuedYuan, row.arrivedYuan, row.allocatedYuan, row.paidYuan].map((yuan, i) => (
              <td key={i}>
                <Wan yuan={yuan} />
              </td>
            ))}
            <td>{shareText(row.paidYuan, row.allocatedYuan)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
