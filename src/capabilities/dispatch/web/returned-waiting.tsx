import { RollbackOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
import { WaitingLine } from '#ui/waiting-line.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { listReturned, type ReturnedReport } from '../contract-review.ts';
import { words } from './dispatch-words.ts';

/** Reports that were given back to the reader's unit; none for those who report nothing. */
export function useReturned(): readonly ReturnedReport[] {
  const may = useMay();
  const { data = [] } = useQuery({
    queryKey: ['dispatch', 'returned'],
    queryFn: ({ signal }) => call(listReturned, {}, { signal }),
    enabled: may('dispatch.report'),
  });
  return data;
}

/** Named at once; the sheet marks the others. */
const mostNamed = 3;

type Wish = {
  /** One line, for a page that has more to show. */
  readonly isShort?: boolean;
};

/** The reports that were given back to the reader's unit, with what is wrong and the way to them; nothing where none was. */
export function ReturnedWaiting({ isShort = false }: Wish) {
  const t = useWords(words);
  const returned = useReturned();
  if (returned.length === 0) return null;
  const saying = ({ month, name, reason, cells }: ReturnedReport) =>
    t('givenBackOne', { month, name, reason: reason ?? t('givenBackCells', { n: cells }) });
  const [first] = returned;
  const list = returned.slice(0, mostNamed).map((report) => (
    <div key={`${report.projectId} ${report.month}`}>
      <Link to={`/sheet?month=${report.month}&q=${encodeURIComponent(report.name)}`}>{saying(report)}</Link>
    </div>
  ));
  return (
    <WaitingLine
      isUrgent
      icon={<RollbackOutlined aria-hidden />}
      title={t('givenBack', { n: returned.length })}
      description={isShort ? undefined : list}
      way={isShort ? { to: `/sheet?month=${first?.month ?? ''}`, word: t('fillIn') } : undefined}
    />
  );
}
