import { Tag, Tooltip } from 'antd';
import { wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import { earlyMonths, smallBaseYuan } from '../rules/early-rate.ts';
import { growthWords } from './growth-words.ts';

/** Marks of a rate that hangs on few projects: early in the year, or on a small base. */
export function RateTrust({ isEarly, isSmallBase }: { readonly isEarly: boolean; readonly isSmallBase: boolean }) {
  const t = useWords(growthWords);
  return (
    <>
      {isEarly && (
        <Tooltip title={t('earlyHelp', { n: earlyMonths })}>
          <Tag className="rate-mark">{t('early')}</Tag>
        </Tooltip>
      )}
      {isSmallBase && (
        <Tooltip title={t('smallBaseHelp', { wan: wanText(smallBaseYuan) })}>
          <Tag color="warning" className="rate-mark">
            {t('smallBase')}
          </Tag>
        </Tooltip>
      )}
    </>
  );
}
