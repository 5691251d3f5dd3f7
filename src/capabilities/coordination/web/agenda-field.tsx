import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { AgendaItem } from '../contract-meetings.ts';
import { meetingWords } from './meeting-words.ts';
import { useIsCity } from './use-coordination.ts';

type Wish = { readonly items: readonly AgendaItem[]; readonly change: (items: readonly AgendaItem[]) => void };

/** The agenda in the order in which a person puts it. */
export function AgendaField({ items, change }: Wish) {
  const t = useWords(meetingWords);
  const me = useMe().data;
  const isCity = useIsCity();
  const { cityAndUnits, townshipsOf, all } = useRegions();
  const own = all.filter(({ code }) => code === me?.regionCode);
  const offered = isCity ? cityAndUnits : [...own, ...townshipsOf(me?.regionCode ?? '')];
  const put = (at: number, part: Partial<AgendaItem>) =>
    change(items.map((item, i) => (i === at ? { ...item, ...part } : item)));
  const swap = (at: number, other: number) =>
    change(items.map((item, i) => (i === at ? (items[other] ?? item) : i === other ? (items[at] ?? item) : item)));
  const fresh: AgendaItem = {
    ...{ title: '', note: null, unitCode: me?.regionCode ?? '', projectId: null },
    source: { kind: 'other', key: 'other', link: null },
  };
  return (
    <section aria-label={t('agenda')}>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {t('agenda')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('agendaHelp')}</Typography.Paragraph>
      {items.map((item, i) => (
        <Flex key={i} gap="small" align="start" style={{ marginBottom: 8 }}>
          <span className="numeral" style={{ lineHeight: '32px', width: 22 }}>
            {i + 1}
          </span>
          <Flex vertical gap={4} style={{ flex: 1 }}>
            <Flex gap="small">
              <Input
                aria-label={`${t('itemTitle')} ${i + 1}`}
                value={item.title}
                maxLength={300}
                onChange={(event) => put(i, { title: event.target.value })}
              />
              <Select
                aria-label={`${t('itemUnit')} ${i + 1}`}
                value={item.unitCode}
                style={{ width: 140 }}
                options={offered.map(({ code, name }) => ({ value: code, label: name }))}
                onChange={(unitCode: string) => put(i, { unitCode })}
              />
            </Flex>
            <Input
              aria-label={`${t('note')} ${i + 1}`}
              placeholder={t('note')}
              value={item.note ?? ''}
              maxLength={500}
              onChange={(event) => put(i, { note: event.target.value || null })}
            />
          </Flex>
          <Button
            aria-label={`${t('up')} ${i + 1}`}
            disabled={i === 0}
            icon={<ArrowUpOutlined />}
            onClick={() => swap(i, i - 1)}
          />
          <Button
            aria-label={`${t('down')} ${i + 1}`}
            disabled={i === items.length - 1}
            icon={<ArrowDownOutlined />}
            onClick={() => swap(i, i + 1)}
          />
          <Button
            aria-label={`${t('remove')} ${i + 1}`}
            icon={<DeleteOutlined />}
            onClick={() => change(items.filter((_, at) => at !== i))}
          />
        </Flex>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => change([...items, fresh])}>
        {t('addItem')}
      </Button>
    </section>
  );
}
