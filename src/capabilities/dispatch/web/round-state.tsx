import { ClockCircleOutlined, EditOutlined, LockOutlined, StopOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '#ui/words.ts';
import { lastDayOf, type RoundWindow } from '../rules/locking.ts';
import { words } from './dispatch-words.ts';

/** The day in China on the machine that shows the page; the server decides by its own. */
function todayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
}

/** How a round stands today, as icon and word. */
export function RoundState({ round }: { readonly round: RoundWindow }) {
  const t = useWords(words);
  const today = todayInChina();
  const last = lastDayOf(round);
  if (round.state === 'locked') return <Tag icon={<LockOutlined aria-hidden />}>{t('locked')}</Tag>;
  if (round.opensOn !== null && today < round.opensOn)
    return <Tag icon={<ClockCircleOutlined aria-hidden />}>{t('notYet')}</Tag>;
  if (last !== null && today > last) return <Tag icon={<StopOutlined aria-hidden />}>{t('closed')}</Tag>;
  return (
    <Tag color="blue" icon={<EditOutlined aria-hidden />}>
      {t('open')}
    </Tag>
  );
}
