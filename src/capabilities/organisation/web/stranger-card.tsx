import { Card, Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useLanguage, useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** The page of somebody who is not signed in: the product's name, a title and a form. */
export function StrangerCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useWords(words);
  const [language, choose] = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  useEffect(() => {
    document.title = `${title} · 青账`;
  }, [title]);
  return (
    <main className="stranger">
      <Flex vertical align="center" className="stranger-brand">
        <strong>{t('product')}</strong>
        <span>{t('claim')}</span>
      </Flex>
      <Card className="stranger-card">
        <Typography.Title level={1}>{title}</Typography.Title>
        {children}
      </Card>
      <button type="button" className="stranger-language" lang={other} onClick={() => choose(other)}>
        {other === 'zh' ? '中文' : 'English'}
      </button>
    </main>
  );
}
