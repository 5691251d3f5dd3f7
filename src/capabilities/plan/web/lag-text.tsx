import { ClockCircleOutlined, RiseOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { percentText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import { actionsWords } from './actions-words.ts';

/** How far the work is behind the year or ahead of it, in icon and word; nothing where nothing is planned. */
export function LagText({ points }: { readonly points: number | null }) {
  const t = useWords(actionsWords);
  if (points === null) return <>—</>;
  if (points === 0) return <>{t('inStep')}</>;
  if (points < 0)
    return (
      <Typography.Text type="success" style={{ whiteSpace: 'nowrap' }}>
        <RiseOutlined aria-hidden /> {t('ahead', { points: percentText(-points) })}
      </Typography.Text>
    );
  return (
    <Typography.Text type="warning" style={{ whiteSpace: 'nowrap' }}>
      <ClockCircleOutlined aria-hidden /> {t('behind', { points: percentText(points) })}
    </Typography.Text>
  );
}
