import { useQuery } from '@tanstack/react-query';
import { Alert, Flex } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listRestingPapers, type RestingPaper } from '../contract-life.ts';
import { indicatorOf } from '../rules/indicators/catalogue.ts';
import { usePaperName } from './use-paper-name.ts';
import { words } from './words.ts';

/** Issued papers that rest on the reports of a month, of the city or of a unit; none for who reads no papers. */
export function useRestingPapers(month: string | null, unit: string | null): readonly RestingPaper[] {
  const may = useMay()('publication.read');
  const query = useQuery({
    queryKey: ['publication', 'resting', month],
    queryFn: ({ signal }) => call(listRestingPapers, { query: { month: month ?? '' } }, { signal }),
    enabled: may && month !== null,
    retry: false,
  });
  const papers = query.data;
  return useMemo(() => {
    const isOf = (code: string) => unit === null || code === unit || code.endsWith('00');
    return (papers ?? []).filter(({ figures }) => figures.some((figure) => isOf(figure.unit)));
  }, [papers, unit]);
}

/** Whether an issued paper rests on the reports of a unit: a figure of the city rests on those of every unit. */
export function useBoundUnits(month: string): (unitCode: string) => boolean {
  const papers = useRestingPapers(month, null);
  return useMemo(() => {
    const units = new Set(papers.flatMap(({ figures }) => figures.map(({ unit }) => unit)));
    return (unitCode) => units.has(unitCode) || units.has(`${unitCode.slice(0, 4)}00`);
  }, [papers]);
}

/** Figures that a paper is known by, at most three: each once, those of the unit before those of the city. */
function tellingFigures({ figures }: RestingPaper, unit: string | null): RestingPaper['figures'] {
  const ofUnit = figures.filter((figure) => figure.unit === unit);
  const ofCity = figures.filter((figure) => unit === null || figure.unit.endsWith('00'));
  const all = [...ofUnit, ...ofCity].map((figure) => [`${figure.indicator} ${figure.unit}`, figure] as const);
  // A table leaves out the unit of measure, so the longest way of saying it tells most.
  const longest = new Map<string, RestingPaper['figures'][number]>();
  for (const [key, figure] of all)
    if (figure.shown.length > (longest.get(key)?.shown.length ?? 0)) longest.set(key, figure);
  return [...longest.values()].slice(0, 3);
}

/** Says that issued papers rest on the reports of a month, which, and with which figures; nothing where none does. */
export function RestingPapers({ month, unit }: { readonly month: string; readonly unit: string | null }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  const nameOf = usePaperName();
  const papers = useRestingPapers(month, unit);
  if (papers.length === 0) return null;
  const told = (paper: RestingPaper) =>
    tellingFigures(paper, unit)
      .map(({ indicator, unit: of, shown, isBase }) => {
        const name = indicatorOf(indicator)?.name[language] ?? indicator;
        return `${shortNameOf(of)}${name} ${shown}${isBase ? t('asBase') : ''}`;
      })
      .join('；');
  return (
    <Alert
      type="info"
      showIcon
      title={t('resting', { count: papers.length })}
      description={
        <Flex vertical gap={4}>
          {papers.slice(0, 5).map((paper) => (
            <span key={paper.id}>
              <Link to={`/papers/${paper.id}`}>{nameOf({ ...paper, shownNumber: paper.number })}</Link>
              {`（${told(paper)}）`}
            </span>
          ))}
          <span>{t('restingHelp')}</span>
        </Flex>
      }
    />
  );
}
