import { Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { instantText } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Issue } from '../contract.ts';
import { indicators } from '../rules/indicators/catalogue.ts';
import type { MarkedFigure } from './marked-text.tsx';
import { words } from './words.ts';

/** The bound figures of an issue, each with its words and its address in the cockpit. */
export function useFigures(bindings: Issue['bindings']): (MarkedFigure & { readonly shown: string })[] {
  const t = useWords(words);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  return bindings.map(({ start, end, indicator, unit, month, shown }) => ({
    start,
    end,
    shown,
    to: `/?${new URLSearchParams({ month, unit })}`,
    what: t('figureOf', { unit: shortNameOf(unit), month, indicator: indicators[indicator].name[language] }),
  }));
}

/** Which figures of an issue are bound to data, and as of when. */
export function FiguresPanel({ issue }: { readonly issue: Issue }) {
  const t = useWords(words);
  const figures = useFigures(issue.bindings);
  return (
    <Card size="small" title={`${t('figures')} ${figures.length}`}>
      {figures.length === 0 && <Typography.Text type="secondary">{t('noFigures')}</Typography.Text>}
      <Flex component="ul" vertical gap={4} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {figures.map(({ start, shown, to, what }) => (
          <li key={start}>
            <Link to={to} title={t('openFigure', { what })} className="bound-figure">
              <span>{what}</span>
              <strong>{shown}</strong>
            </Link>
          </li>
        ))}
      </Flex>
      {issue.asOf && figures.length > 0 && (
        <Typography.Text type="secondary">{t('asOf', { at: instantText(issue.asOf) })}</Typography.Text>
      )}
    </Card>
  );
}
