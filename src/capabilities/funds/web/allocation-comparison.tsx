import { Flex, Select } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { AllocationScenario } from '../contract-allocation.ts';
import { allocationWords } from './allocation-words.ts';
import { Wan } from './money.tsx';
import { useScenarioLabel } from './scenario-label.ts';

const search = z.object({ with: z.uuid().optional().catch(undefined) });

type Wish = { readonly scenario: AllocationScenario; readonly all: readonly AllocationScenario[] };

/** Two scenarios side by side: what was wished, what came out, and what each unit has. */
export function AllocationComparison({ scenario, all }: Wish) {
  const t = useWords(allocationWords);
  const { shortNameOf } = useRegions();
  const labelOf = useScenarioLabel(all);
  const [asked, change] = useSearchState(search);
  const others = all.filter(({ id }) => id !== scenario.id);
  const other = others.find(({ id }) => id === asked.with) ?? others[0];
  const both = other ? [scenario, other] : [scenario];
  const codes = [...new Set(both.flatMap(({ summary }) => summary.units.map(({ unitCode }) => unitCode)))].sort();
  const row = (name: string, cell: (one: AllocationScenario) => ReactNode) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {both.map((one) => (
        <td key={one.id}>{cell(one)}</td>
      ))}
    </tr>
  );
  const unitYuan = ({ summary }: AllocationScenario, code: string) =>
    summary.units.find(({ unitCode }) => unitCode === code)?.yuan ?? 0;
  return (
    <Flex vertical gap="small">
      {others.length > 0 && (
        <Select
          aria-label={t('compareWith')}
          value={other?.id ?? null}
          options={others.map((one) => ({ value: one.id, label: `${t('compareWith')}：${labelOf(one)}` }))}
          onChange={(id: string) => change({ with: id })}
          style={{ width: 380 }}
        />
      )}
      <table className="plain-table" aria-label={t('tabCompare')}>
        <thead>
          <tr>
            <th scope="col">
              {t('item')}
              {t('inWan')}
            </th>
            {both.map((one) => (
              <th scope="col" key={one.id}>
                {labelOf(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('status'), ({ summary }) => t(`status.${summary.status}`))}
          {row(t('maturityWeight'), ({ wish }) => wish.maturityWeight)}
          {row(t('performanceWeight'), ({ wish }) => wish.performanceWeight)}
          {row(t('maxSharePercent'), ({ wish }) => wish.maxSharePercent)}
          {row(t('leastWan'), ({ wish }) => (
            <Wan yuan={wish.leastYuan} />
          ))}
          {row(t('totalYuan'), ({ summary }) => (
            <Wan yuan={summary.totalYuan} />
          ))}
          {row(t('fundedProjects'), ({ summary }) => summary.projects)}
          {row(t('leftYuan'), ({ summary }) => (
            <Wan yuan={summary.leftYuan} />
          ))}
          {codes.map((code) => row(shortNameOf(code), (one) => <Wan yuan={unitYuan(one, code)} />))}
        </tbody>
      </table>
    </Flex>
  );
}
