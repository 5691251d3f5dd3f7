import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Drawer, Flex, Form, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { listMessages, readMessages, setMailAddress } from '../contract-notices.ts';
import { noticeWords } from './notice-words.ts';
import { useChange } from './use-coordination.ts';

type Data = Reply<typeof listMessages>;

/** The bell in the frame: how many reminders were not read, and all of them; nothing for those who get none. */
export function NoticeBell() {
  const may = useMay();
  return may('coordination.read') ? <Bell /> : null;
}

function Bell() {
  const t = useWords(noticeWords);
  const [language] = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['coordination', 'messages', language],
    queryFn: ({ signal }) => call(listMessages, {}, { signal }),
    staleTime: 60_000,
    refetchInterval: 600_000,
  });
  const count = query.data?.unread ?? 0;
  return (
    <>
      <Badge count={count} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          aria-label={t('bell', { count })}
          title={t('title')}
          icon={<BellOutlined aria-hidden />}
          onClick={() => setOpen(true)}
        />
      </Badge>
      {isOpen && (
        <Drawer open size={440} title={t('title')} onClose={() => setOpen(false)}>
          <Loaded query={query}>{(data) => <Messages data={data} leave={() => setOpen(false)} />}</Loaded>
        </Drawer>
      )}
    </>
  );
}

function Messages({ data, leave }: { readonly data: Data; readonly leave: () => void }) {
  const t = useWords(noticeWords);
  const read = useChange(() => call(readMessages, {}));
  return (
    <Flex vertical gap="middle">
      {data.unread > 0 && (
        <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('allRead')}
        </Button>
      )}
      {data.rows.length === 0 && <Typography.Text>{t('none')}</Typography.Text>}
      {data.rows.map(({ day, lines, readAt }) => (
        <section key={day} aria-label={day}>
          <strong className="numeral">{day}</strong> {readAt === null && <Tag color="blue">{t('unread')}</Tag>}
          <ul className="plain-list">
            {lines.map(({ text, link }) => (
              <li key={text} style={{ display: 'block' }}>
                <Link to={link} onClick={leave}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <MailAddress address={data.mailAddress} />
    </Flex>
  );
}

function MailAddress({ address }: { readonly address: string | null }) {
  const t = useWords(noticeWords);
  const save = useChange(({ mail = '' }: { readonly mail?: string }) =>
    call(setMailAddress, { body: { mailAddress: mail.trim() || null } }),
  );
  return (
    <Form
      layout="vertical"
      initialValues={{ mail: address ?? '' }}
      onFinish={(filled: { mail?: string }) => save.mutate(filled)}
    >
      {save.isError && <Failed error={save.error} />}
      <Form.Item name="mail" label={t('mail')} rules={[{ type: 'email', message: t('mailFaulty') }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Button htmlType="submit" loading={save.isPending}>
        {t(save.isSuccess ? 'saved' : 'save')}
      </Button>
    </Form>
  );
}
