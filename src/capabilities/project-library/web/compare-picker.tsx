import { DiffOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Popover, Typography } from 'antd';
import { useState } from 'react';
import { useWords } from '#ui/words.ts';
import { tableTerms } from '../terms-table.ts';
import type { ChangeSearch, ProjectSearch } from './project-search.ts';
import { tableWords } from './table-words.ts';
import { usualDays } from './usual-days.ts';

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Chooses the day with which the list is compared. */
export function ComparePicker({ state, change }: { readonly state: ProjectSearch; readonly change: ChangeSearch }) {
  const t = useWords(tableWords);
  const [isOpen, setOpen] = useState(false);
  const choose = (comparedWith: string) => {
    change({ comparedWith });
    setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<DayForm day={state.comparedWith} choose={choose} />}
    >
      <Button
        icon={<DiffOutlined aria-hidden />}
        type={state.comparedWith ? 'primary' : 'default'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        {t('compare')}
      </Button>
    </Popover>
  );
}

function DayForm({ day, choose }: { readonly day: string | undefined; readonly choose: (day: string) => void }) {
  const t = useWords(tableWords);
  const says = useWords(tableTerms);
  const today = calendar.format(new Date());
  const [typed, setTyped] = useState(day ?? '');
  const isAhead = typed > today;
  const usual = usualDays(today);
  return (
    <Form layout="vertical" style={{ width: 320 }} onFinish={() => typed !== '' && !isAhead && choose(typed)}>
      <Typography.Paragraph type="secondary">{t('compareHelp')}</Typography.Paragraph>
      <Flex gap="small" wrap style={{ marginBottom: 12 }}>
        {(['lastMonthEnd', 'lastQuarterEnd', 'lastYearEnd'] as const).map((key) => (
          <Button key={key} size="small" onClick={() => choose(usual[key])} title={usual[key]}>
            {t(key)}
          </Button>
        ))}
      </Flex>
      <Form.Item
        label={t('compareDay')}
        htmlFor="compare-day"
        {...(isAhead && { validateStatus: 'error' as const, help: says('dayAhead') })}
      >
        <Input
          id="compare-day"
          type="date"
          max={today}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={typed === '' || isAhead}>
        {t('compare')}
      </Button>
    </Form>
  );
}
