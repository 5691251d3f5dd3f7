import { Alert, Button, Flex, Select, Tabs, Typography } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { wanText } from '#kernel/money.ts';
import { Explained } from '#ui/explained.tsx';
import { instantText } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import type { AllocationScenario } from '../contract-allocation.ts';
import { AllocationComparison } from './allocation-comparison.tsx';
import { AllocationFlow } from './allocation-flow.tsx';
import { AllocationGrants } from './allocation-grants.tsx';
import { RuleList } from './allocation-rules.tsx';
import { allocationWords } from './allocation-words.ts';
import { useScenarioLabel } from './scenario-label.ts';

const AcceptDrawer = lazy(() => import('./accept-drawer.tsx'));
const tabs = ['flow', 'grants', 'rules', 'compare'] as const;
const search = z.object({ tab: z.enum(tabs).optional().catch(undefined) });

type Wish = {
  readonly scenario: AllocationScenario;
  readonly all: readonly AllocationScenario[];
  readonly open: (id: string) => void;
  readonly mayAccept: boolean;
};

/** One scenario: what it comes to, where the money goes, who gets it, which rules hold it back, and others beside it. */
export function AllocationResult({ scenario, all, open, mayAccept }: Wish) {
  const t = useWords(allocationWords);
  const [{ tab = 'flow' }, change] = useSearchState(search);
  const [isAccepting, setAccepting] = useState(false);
  const [done, setDone] = useState<{ rows: number; doubts: number } | null>(null);
  const { summary, acceptance } = scenario;
  const isOpen = acceptance === null && summary.totalYuan > 0;
  const contents = {
    flow: <AllocationFlow scenario={scenario} />,
    grants: <AllocationGrants id={scenario.id} />,
    rules: <RuleList rules={summary.binding} help={t('rulesHelp')} />,
    compare: <AllocationComparison scenario={scenario} all={all} />,
  };
  const names = { flow: t('tabFlow'), grants: t('tabGrants'), rules: t('tabRules'), compare: t('tabCompare') };
  const nameOfPerson = usePersonNames();
  const labelOf = useScenarioLabel(all);
  return (
    <section className="panel" aria-label={scenario.name}>
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Flex gap="small" align="center">
          <Select
            aria-label={t('scenarios')}
            value={scenario.id}
            options={all.map((one) => ({ value: one.id, label: labelOf(one) }))}
            onChange={open}
            style={{ minWidth: 300 }}
          />
          <Typography.Text type="secondary">
            {t('madeAt', { at: instantText(scenario.knownAt), by: nameOfPerson(scenario.madeBy) })}
          </Typography.Text>
        </Flex>
        {mayAccept && isOpen && <Button onClick={() => setAccepting(true)}>{t('accept')}</Button>}
      </Flex>
      <Figures scenario={scenario} />
      {done && (
        <Alert
          type="success"
          showIcon
          title={t('acceptedNow', done)}
          action={<Link to="/funds?tab=projects">{t('seeLedger')}</Link>}
        />
      )}
      {acceptance && (
        <Alert
          type="info"
          showIcon
          title={t('accepted', {
            ...{ document: acceptance.documentNo, on: acceptance.movedOn },
            ...{ rows: acceptance.rows, by: nameOfPerson(acceptance.acceptedBy) },
          })}
        />
      )}
      {summary.status === 'infeasible' ? (
        <Alert type="warning" showIcon title={t('conflictTitle')} description={<RuleList rules={summary.conflict} />} />
      ) : null}
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => change({ tab: key === 'flow' ? undefined : key })}
        destroyOnHidden
        items={tabs.map((key) => ({ key, label: names[key], children: contents[key] }))}
      />
      {isAccepting && (
        <Suspense>
          <AcceptDrawer
            scenario={scenario}
            close={(result) => {
              setAccepting(false);
              if (result) setDone(result);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function Figures({ scenario: { summary } }: { readonly scenario: AllocationScenario }) {
  const t = useWords(allocationWords);
  const short = summary.units.reduce((sum, { shortYuan }) => sum + shortYuan, 0);
  const cells = [
    { name: t('totalYuan'), value: wanText(summary.totalYuan), help: '', unit: t('wan') },
    { name: t('fundedProjects'), value: t('count', { n: summary.projects }), help: '', unit: '' },
    { name: t('leftYuan'), value: wanText(summary.leftYuan), help: t('leftHelp'), unit: t('wan') },
    { name: t('shortYuan'), value: wanText(short), help: t('shortHelp'), unit: t('wan') },
    { name: t('status'), value: t(`status.${summary.status}`), help: t('statusHelp'), unit: '' },
  ];
  return (
    <dl className="headline allocation-figures">
      {cells.map(({ name, value, help, unit }) => (
        <div key={name}>
          <dt>{help === '' ? name : <Explained term={name} help={help} />}</dt>
          <dd>
            <span className="headline-figure">
              {value} <small>{unit}</small>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
