import { FileDoneOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { WaitingLine } from '#ui/waiting-line.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { listPapers } from '../contract-list.ts';
import type { PaperRow } from '../shapes-row.ts';
import { usePaperName } from './use-paper-name.ts';
import { waitingWords } from './waiting-words.ts';

/**
 * A line for each paper that the reader reviews, signs, issues, confirms or puts right next, with the way to it;
 * nothing where there is none.
 */
export function PapersWaiting() {
  const may = useMay();
  const acts =
    may('publication.review') || may('publication.sign') || may('publication.write') || may('publication.receive');
  return acts ? <Waiting /> : null;
}

function Waiting() {
  const t = useWords(waitingWords);
  const nameOf = usePaperName();
  const query = { waiting: '1', limit: 10 } as const;
  const found = useQuery({
    queryKey: ['publication', 'papers', query],
    queryFn: ({ signal }) => call(listPapers, { query }, { signal }),
  });
  return (found.data?.rows ?? []).map((paper) => (
    <WaitingLine
      key={paper.id}
      icon={<FileDoneOutlined aria-hidden />}
      title={t(waitsFor(paper), { paper: nameOf(paper), title: paper.titles[0] ?? paper.title })}
      way={{ to: `/briefings/${paper.id}`, word: t('waitsOpen') }}
    />
  ));
}

function waitsFor({ state, toConfirm }: PaperRow): Exclude<keyof typeof waitingWords, 'waitsOpen'> {
  if (toConfirm) return 'waitsReceipt';
  switch (state) {
    case 'draft':
      return 'waitsRework';
    case 'submitted':
      return 'waitsReview';
    case 'reviewed':
      return 'waitsSigning';
    default:
      return 'waitsIssuing';
  }
}
