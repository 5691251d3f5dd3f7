import { Flex, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { Chosen, FilterBar } from '#ui/filters.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { fundLevels, fundPurposes } from '../rules/fund.ts';
import { sourceFilter } from '../shapes.ts';
import { FlowChart } from './flow-chart.tsx';
import { words } from './words.ts';

const search = sourceFilter.pick({ level: true, purpose: true, year: true });

/** Where the money of the remit goes: level, purpose, unit, and whether it was paid. */
export function FlowTab() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { unit } = useView();
  const [asked, change] = useSearchState(search);
  const given = Object.fromEntries(
    Object.entries({ ...asked, ...(unit && { unit }) }).filter(([, value]) => value !== undefined),
  );
  return (
    <Flex vertical gap="small">
      <FilterBar label={t('filters')}>
        <Chosen
          label={t('level')}
          value={asked.level}
          choices={fundLevels.map((value) => ({ value, label: t(value) }))}
          choose={(level) => change({ level })}
        />
        <Chosen
          label={t('purpose')}
          value={asked.purpose}
          choices={fundPurposes.map((value) => ({ value, label: t(value) }))}
          choose={(purpose) => change({ purpose })}
        />
        <Typography.Text type="secondary">
          {t('unitLine')}。{t('flowHint')}
        </Typography.Text>
      </FilterBar>
      <FlowChart
        asked={given}
        height={500}
        openUnit={(code) => navigate(`/funds?tab=projects&unit=${encodeURIComponent(code)}`)}
      />
    </Flex>
  );
}
