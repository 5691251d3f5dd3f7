import { HistoryOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Form, Input, Popover, Select, Typography } from 'antd';
import { useState } from 'react';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useView } from '../../capabilities/growth/web/use-view.ts';
import { useMay, useMe } from '../../capabilities/organisation/web/use-me.ts';
import { useRegions } from '../../capabilities/organisation/web/use-regions.ts';
import { useIsOfMonth } from './of-month.ts';
import { words } from './words.ts';

/** Unit and instant that hold for all pages, and the month where it does; nothing where a person sees no figures. */
export function ViewPickers() {
  const t = useWords(words);
  const may = useMay();
  const { month, ownMonth, unit, isCity, rounds, change } = useView();
  const { units } = useRegions();
  const me = useMe().data;
  const isOfMonth = useIsOfMonth();
  if (!may('dispatch.read')) return <span>{me?.regionName}</span>;
  const months = (rounds.data ?? []).map((round) => ({ value: round.month, label: round.month }));
  return (
    <Flex gap="small" align="center">
      {isOfMonth && (
        <Select
          aria-label={t('month')}
          style={{ width: 116 }}
          placeholder={rounds.isSuccess ? t('noMonth') : ''}
          loading={rounds.isPending}
          showSearch
          value={month}
          options={months}
          onChange={(value: string) => change({ month: value === ownMonth ? undefined : value })}
        />
      )}
      {isCity ? (
        <Select
          aria-label={t('unit')}
          style={{ width: 148 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={unit ?? ''}
          options={[
            { value: '', label: t('wholeCity') },
            ...units.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(value: string) => change({ unit: value })}
        />
      ) : (
        <Typography.Text strong>{me?.regionName}</Typography.Text>
      )}
      <AsOfSwitch />
    </Flex>
  );
}

function AsOfSwitch() {
  const t = useWords(words);
  const { asOf, change } = useView();
  const [isOpen, setOpen] = useState(false);
  const choose = (value: string) => {
    change({ asOf: value });
    setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      placement="bottomLeft"
      content={<AsOfForm asOf={asOf} choose={choose} />}
      destroyOnHidden
    >
      <Button
        icon={<HistoryOutlined aria-hidden />}
        type={asOf ? 'primary' : 'default'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        {asOf ? instantText(asOf) : t('asKnownAt')}
      </Button>
    </Popover>
  );
}

function AsOfForm({ asOf, choose }: { readonly asOf: string | null; readonly choose: (asOf: string) => void }) {
  const t = useWords(words);
  const [typed, setTyped] = useState(asOf ? instantText(asOf).replace(' ', 'T') : '');
  const instant = typed === '' ? null : `${typed}:00+08:00`;
  const isAhead = instant !== null && new Date(instant) > new Date();
  return (
    <Form layout="vertical" style={{ width: 300 }} onFinish={() => instant && !isAhead && choose(instant)}>
      <Typography.Paragraph type="secondary">{t('asKnownAtHelp')}</Typography.Paragraph>
      <Form.Item
        label={t('instant')}
        htmlFor="as-of"
        {...(isAhead && { validateStatus: 'error' as const, help: t('instantAhead') })}
      >
        <Input id="as-of" type="datetime-local" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={instant === null || isAhead}>
        {t('show')}
      </Button>
    </Form>
  );
}

/** Says that an earlier instant is being looked at, as long as it is. */
export function AsOfBand() {
  const t = useWords(words);
  const { asOf, change } = useView();
  if (!asOf) return null;
  const back = (
    <Button size="small" onClick={() => change({ asOf: undefined })}>
      {t('backToNow')}
    </Button>
  );
  const icon = <HistoryOutlined aria-hidden />;
  const text = t('asOfBand', { at: instantText(asOf) });
  return <Alert type="warning" banner showIcon icon={icon} title={text} action={back} className="as-of-band" />;
}
