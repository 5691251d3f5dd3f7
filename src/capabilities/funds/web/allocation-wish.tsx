import { Button, Flex, Input, InputNumber, Slider, Switch, Typography } from 'antd';
import { useId, useState } from 'react';
import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Explained } from '#ui/explained.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { AllocationScenario, askAllocation, readAllocationBasis } from '../contract-allocation.ts';
import { allocationWords } from './allocation-words.ts';

type Body = Sent<typeof askAllocation>['body'];
type Wish = {
  /** The scenario whose wish is taken up; undefined before the first. */
  readonly last: AllocationScenario | undefined;
  /** Scenarios there are, for the name of the next. */
  readonly count: number;
  /** Where share and floor begin. */
  readonly basis: Pick<Reply<typeof readAllocationBasis>, 'usualSharePercent' | 'usualFloorYuan'>;
  readonly isAsking: boolean;
  readonly ask: (body: Body) => void;
};

const usual = {
  maturityWeight: 6,
  performanceWeight: 4,
  maxSharePercent: 50,
  national: 100,
  leastWan: 20,
  floorWan: 0,
};

/** What a desk wishes: weights by sliders, shares, least amounts and floors; and the button that works it out. */
export function AllocationWishPanel({ last, count, basis, isAsking, ask }: Wish) {
  const t = useWords(allocationWords);
  const me = useMe().data;
  const { units } = useRegions();
  const [name, setName] = useState('');
  const [numbers, setNumbers] = useState(() => (last ? numbersOf(last) : begun(basis)));
  const [isElastic, setElastic] = useState(last?.wish.floorsElastic ?? true);
  const set = (key: keyof typeof usual) => (value: number | null) => setNumbers({ ...numbers, [key]: value ?? 0 });
  const own = units.filter(({ code }) => me?.regionCode === me?.cityCode || code === me?.regionCode);
  const send = () => {
    const { national, leastWan, floorWan, ...rest } = numbers;
    const floors = floorWan > 0 ? own.map(({ code }) => ({ unitCode: code, minimumYuan: yuan(floorWan) })) : [];
    const wish = { ...rest, levelSharePercent: { national }, leastYuan: yuan(leastWan), floors, required: [] };
    ask({ name: name.trim() || t('defaultName', { n: count + 1 }), wish: { ...wish, floorsElastic: isElastic } });
  };
  return (
    <section className="panel allocation-wish" aria-label={t('wishTitle')}>
      <Typography.Text type="secondary">{t('wishHelp')}</Typography.Text>
      <Input
        aria-label={t('scenarioName')}
        placeholder={t('defaultName', { n: count + 1 })}
        addonBefore={t('scenarioName')}
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Weighed
        label={t('maturityWeight')}
        help={t('maturityHelp')}
        most={10}
        value={numbers.maturityWeight}
        set={set('maturityWeight')}
      />
      <Weighed
        label={t('performanceWeight')}
        help={t('performanceHelp')}
        most={10}
        value={numbers.performanceWeight}
        set={set('performanceWeight')}
      />
      <Weighed
        label={t('maxSharePercent')}
        help={t('maxShareHelp', { percent: basis.usualSharePercent })}
        least={1}
        most={100}
        value={numbers.maxSharePercent}
        set={set('maxSharePercent')}
      />
      <Weighed
        label={t('nationalShare')}
        help={t('nationalHelp')}
        least={1}
        most={100}
        value={numbers.national}
        set={set('national')}
      />
      <Numbered label={t('leastWan')} help={t('leastHelp')} value={numbers.leastWan} set={set('leastWan')} />
      <Numbered
        label={t('floorWan')}
        help={t('floorHelp', { yuan: basis.usualFloorYuan / 10_000 })}
        value={numbers.floorWan}
        set={set('floorWan')}
      />
      <Flex justify="space-between" align="center" component="label">
        {t('floorsElastic')}
        <Switch size="small" aria-label={t('floorsElastic')} checked={isElastic} onChange={setElastic} />
      </Flex>
      <Button type="primary" block loading={isAsking} onClick={send}>
        {t('calculate')}
      </Button>
    </section>
  );
}

type Field = {
  readonly label: string;
  readonly help?: string;
  readonly least?: number;
  readonly most?: number;
  readonly value: number;
  readonly set: (value: number | null) => void;
};

function Weighed({ label, help, least = 0, most = 10, value, set }: Field) {
  return (
    <div>
      <Flex justify="space-between">
        {help ? <Explained term={label} help={help} /> : label}
        <span className="numeral">{value}</span>
      </Flex>
      <Slider min={least} max={most} value={value} onChange={set} ariaLabelForHandle={label} />
    </div>
  );
}

function Numbered({ label, help, value, set }: Field & { readonly help: string }) {
  const id = useId();
  return (
    <Flex justify="space-between" align="center">
      <Explained term={<label htmlFor={id}>{label}</label>} help={help} />
      <InputNumber id={id} min={0} max={10_000_000} precision={2} value={value} onChange={set} style={{ width: 110 }} />
    </Flex>
  );
}

function begun({ usualSharePercent, usualFloorYuan }: Wish['basis']): typeof usual {
  return { ...usual, maxSharePercent: usualSharePercent, floorWan: usualFloorYuan / 10_000 };
}

function numbersOf({ wish }: AllocationScenario): typeof usual {
  return {
    ...{ maturityWeight: wish.maturityWeight, performanceWeight: wish.performanceWeight },
    ...{ maxSharePercent: wish.maxSharePercent, national: wish.levelSharePercent.national ?? 100 },
    ...{ leastWan: wish.leastYuan / 10_000, floorWan: (wish.floors[0]?.minimumYuan ?? 0) / 10_000 },
  };
}

function yuan(wan: number): number {
  return Math.round(wan * 10_000);
}
