import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import type { ForecastRun } from '../contract.ts';
import { words } from './words.ts';

/** Whether a forecast was published, and whether the desk made it by itself. */
export function StandingTags({ of }: { readonly of: Pick<ForecastRun, 'publishedAt' | 'isAutomatic'> }) {
  const t = useWords(words);
  return (
    <>
      {of.isAutomatic && (
        <Tag color="processing" title={t('automatic.help')}>
          {t('automatic')}
        </Tag>
      )}
      <Tag color={of.publishedAt === null ? 'default' : 'success'}>
        {t(of.publishedAt === null ? 'draft' : 'published')}
      </Tag>
    </>
  );
}
