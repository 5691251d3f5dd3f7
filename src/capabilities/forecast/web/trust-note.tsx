import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { percentText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { readCalibration } from '../contract-calibration.ts';
import { quarterOf } from '../rules/calibration.ts';
import { calibrationWords } from './calibration-words.ts';

/** Share of held intervals below which a forecast is surer than it should be; eighty are promised. */
const heldAtLeastPercent = 65;

/** What the past says of forecasts made at this time of the year: a warning where they did no better than the simple sum. */
export function TrustNote({ asOfMonth, unit }: { readonly asOfMonth: string; readonly unit: string }) {
  const t = useWords(calibrationWords);
  const here = useAddress();
  const { data } = useQuery({
    queryKey: ['forecast', 'calibration', unit],
    queryFn: ({ signal }) => call(readCalibration, { query: { unit } }, { signal }),
  });
  const score = data?.backTest?.calibration.quarters.find(({ quarter }) => quarter === quarterOf(asOfMonth));
  if (!score || score.errorPercent === null) return null;
  const { errorPercent, heldPercent, forecasts: n } = score;
  const isPoor = errorPercent > 100 || heldPercent < heldAtLeastPercent;
  const facts = { n, error: percentText(errorPercent), held: percentText(heldPercent) };
  return (
    <Alert
      type={isPoor ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 10, padding: '4px 12px' }}
      title={t(isPoor ? 'trustPoor' : 'trustGood', facts)}
      action={<Link to={here({ tab: 'calibration' })}>{t('trustMore')}</Link>}
    />
  );
}
