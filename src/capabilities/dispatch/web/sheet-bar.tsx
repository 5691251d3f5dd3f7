import { Button, Flex, Tooltip, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#ui/words.ts';
import type { Missing } from '../rules/missing-cells.ts';
import { sheetWords } from './sheet-words.ts';

/** A place that keeps a report from being sent. */
export type MissingPlace = Missing & { readonly row: number };

type Wish = {
  readonly missing: readonly MissingPlace[];
  /** Whether no row can be typed into. */
  readonly isShut: boolean;
  readonly blank: number;
  readonly jump: () => void;
  readonly suggestions: number;
  readonly takeSuggestions: () => void;
  readonly children: ReactNode;
};

/** Above the sheet: what is missing before it can be sent, the way there, and what is carried over. */
export function SheetBar({ missing, isShut, blank, jump, suggestions, takeSuggestions, children }: Wish) {
  const t = useWords(sheetWords);
  const counted = (why: Missing['why']) => missing.filter((one) => one.why === why).length;
  const parts = (['empty', 'contradiction', 'unexplained'] as const).filter((why) => counted(why) > 0);
  return (
    <Flex gap="small" align="center" wrap className="sheet-bar">
      {missing.length > 0 ? (
        <>
          <Typography.Text type="warning">
            {t('missing', { count: missing.length })}（{parts.map((why) => `${t(why)} ${counted(why)}`).join('，')}）
          </Typography.Text>
          <Button size="small" onClick={jump}>
            {t('nextMissing')}
          </Button>
        </>
      ) : (
        <Typography.Text type={isShut ? 'warning' : 'success'}>
          {t(isShut ? 'allShut' : 'nothingMissing')}
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
