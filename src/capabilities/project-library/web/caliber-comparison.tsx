import { Alert, Flex, Select, Typography } from 'antd';
import { z } from 'zod';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { CaliberAnswer } from '../contract-caliber.ts';
import { ruleSets } from '../rules/caliber/rule-sets.ts';
import { CaliberReasons } from './caliber-reasons.tsx';
import { CaliberTag } from './caliber-tag.tsx';
import { caliberWords } from './caliber-words.ts';
import { useCaliber } from './use-caliber.ts';

const search = z.object({ rules: z.coerce.number().int().optional() });

/** The verdict under the rules of other years beside the standing one; the choice stands in the address. */
export function CaliberComparison({ id, standing }: { readonly id: string; readonly standing: CaliberAnswer }) {
  const t = useWords(caliberWords);
  const [{ rules }, change] = useSearchState(search);
  const others = ruleSets.filter(({ from }) => from !== standing.rulesFrom);
  const options = others.map(({ from }) => ({ value: from, label: t(from === 2011 ? 'rules.2011' : 'rules.2018') }));
  return (
    <Flex vertical gap="small">
      <Flex gap="small" align="center" wrap className="no-print">
        <span id="caliber-compare">{t('compareWith')}</span>
        <Select
          aria-labelledby="caliber-compare"
          allowClear
          style={{ width: 300 }}
          placeholder={t('compareWith')}
          options={options}
          value={rules ?? null}
          onChange={(year) => change({ rules: year == null ? undefined : String(year) })}
        />
      </Flex>
      {rules === undefined ? (
        <Typography.Text type="secondary">{t('compareNone')}</Typography.Text>
      ) : (
        <Other id={id} year={rules} standing={standing} />
      )}
    </Flex>
  );
}

type Comparing = { readonly id: string; readonly year: number; readonly standing: CaliberAnswer };

function Other({ id, year, standing }: Comparing) {
  const t = useWords(caliberWords);
  const query = useCaliber(id, year);
  return (
    <Loaded query={query}>
      {(other) => {
        const isSame = other.verdict === standing.verdict;
        return (
          <Flex vertical gap="small">
            <Alert
              type={isSame ? 'info' : 'warning'}
              showIcon
              title={
                <>
                  {t(isSame ? 'sameVerdict' : 'otherVerdict')} {t('standing')} <CaliberTag verdict={standing.verdict} />
                  {t(other.rulesFrom === 2011 ? 'rules.2011' : 'rules.2018')} <CaliberTag verdict={other.verdict} />
                </>
              }
            />
            <CaliberReasons caliber={other} />
          </Flex>
        );
      }}
    </Loaded>
  );
}
