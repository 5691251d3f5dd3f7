import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Flex, Typography } from 'antd';
import { createElement, type ReactNode, useState } from 'react';
import { Loaded } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { helpWords } from './help-words.ts';
import { contentsPage, termsPage } from './manual-of.ts';
import type { ManualNode } from './manual-page.ts';
import { readManual } from './read-manual.ts';

/** What the manual says of the page that is shown, which goes on beside it, and all other pages of the manual. */
export default function HelpDrawer({ ofPage, close }: { readonly ofPage: string; readonly close: () => void }) {
  const t = useWords(helpWords);
  const [language] = useLanguage();
  const [name, show] = useState(ofPage);
  const page = useQuery({
    queryKey: ['manual', name],
    queryFn: () => readManual(name),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ways = [
    { name: ofPage, label: t('ofPage') },
    { name: contentsPage, label: t('contents') },
    { name: termsPage, label: t('terms') },
  ].filter((one, i, all) => all.findIndex((other) => other.name === one.name) === i);
  return (
    <Drawer
      open
      mask={false}
      size={440}
      onClose={close}
      title={t('title')}
      className="help no-print"
      extra={
        <Flex gap={4}>
          {ways.map((way) => (
            <Button
              key={way.name}
              size="small"
              type={way.name === name ? 'primary' : 'text'}
              aria-pressed={way.name === name}
              onClick={() => show(way.name)}
            >
              {way.label}
            </Button>
          ))}
        </Flex>
      }
    >
      {language === 'en' && <Typography.Paragraph type="secondary">{t('inChinese')}</Typography.Paragraph>}
      <Loaded query={page}>
        {({ title, body }) => (
          <article
            lang="zh-CN"
            className="manual"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
            tabIndex={0}
          >
            <Typography.Title level={2}>{title}</Typography.Title>
            {body.map((node, i) => drawn(node, i, show))}
          </article>
        )}
      </Loaded>
    </Drawer>
  );
}

/** Nothing in a page of the manual changes its place, so the place is its key. */
function drawn(node: ManualNode, key: number, show: (name: string) => void): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, page, start, children } = node;
  const inner = children.map((child, i) => drawn(child, i, show));
  if (page !== undefined)
    return (
      <Button key={key} type="link" className="manual-link" onClick={() => show(page)}>
        {inner}
      </Button>
    );
  return createElement(tag, { key, ...(start !== undefined && { start }) }, ...inner);
}
