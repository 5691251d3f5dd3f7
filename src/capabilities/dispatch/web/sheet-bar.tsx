import { Button, Flex, Tooltip, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#ui/words.ts';
import type { Missing } from '../rules/missing-cells.ts';
import { sheetWords } from './sheet-words.ts';

/** A place that keeps a report from being sent. */
export type MissingPlace = {
  readonly row: number;
  readonly field: string;
  readonly why: Missing['why'] | 'contested' | 'invalid';
};

type Wish = {
  readonly missing: readonly MissingPlace[];
  /** Whether no row can be typed into. */
  readonly isShut: boolean;
  readonly blank: number;
  /** Projects that wait to be sent. */
  readonly filled: number;
  /** Of them, those that were sent before. */
  readonly changed: number;
  /** Reports that were given back: how many, why the first, and the way to it. */
  readonly givenBack: { readonly count: number; readonly text: string; readonly jump: () => void } | null;
  readonly jump: () => void;
  readonly suggestions: number;
  readonly takeSuggestions: () => void;
  readonly children: ReactNode;
};

/** Above the sheet: what is missing before it can be sent, the way there, and what is carried over. */
export function SheetBar({
  missing,
  isShut,
  blank,
  filled,
  changed,
  givenBack,
  jump,
  suggestions,
  takeSuggestions,
  children,
}: Wish) {
  const t = useWords(sheetWords);
  const counted = (why: MissingPlace['why']) => missing.filter((one) => one.why === why).length;
  const parts = (['contested', 'invalid', 'empty', 'contradiction', 'unexplained'] as const).filter(
    (why) => counted(why) > 0,
  );
  return (
    <Flex gap="small" align="center" wrap className="sheet-bar">
      {givenBack && (
        <Flex gap="small" align="center" style={{ flexBasis: '100%', minWidth: 0 }}>
          <Typography.Text type="danger" ellipsis={{ tooltip: givenBack.text }}>
            {t('givenBackCount', { count: givenBack.count })}　{givenBack.text}
          </Typography.Text>
          <Button size="small" onClick={givenBack.jump}>
            {t('toGivenBack')}
          </Button>
        </Flex>
      )}
      {missing.length > 0 ? (
        <>
          <Typography.Text type="warning">
            {t('missing', { count: missing.length })}（{parts.map((why) => `${t(why)} ${counted(why)}`).join('；')}）
          </Typography.Text>
          <Button size="small" onClick={jump}>
            {t('nextMissing')}
          </Button>
        </>
      ) : (
        <Typography.Text type={isShut ? 'warning' : 'success'}>
          {t(isShut ? 'allShut' : filled > 0 ? 'nothingMissing' : 'nothingWaits')}
        </Typography.Text>
      )}
      {changed > 0 && (
        <Typography.Text type="warning" title={t('changedSinceHelp')}>
          {t('changedSinceSent', { count: changed })}
        </Typography.Text>
      )}
      {blank > 0 && <Typography.Text type="secondary">{t('blankProjects', { count: blank })}</Typography.Text>}
      {suggestions > 0 && (
        <Tooltip title={t('takeSuggestedHelp')}>
          <Button size="small" onClick={takeSuggestions}>
            {t('takeSuggested', { count: suggestions })}
          </Button>
        </Tooltip>
      )}
      <Flex flex={1} justify="end" gap="small">
        {children}
      </Flex>
    </Flex>
  );
}
