import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Flex, Skeleton, Typography } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Refusal } from '#kernel/refusal.ts';
import { instantText } from './instant-text.ts';
import { pageTerms } from './page-terms.ts';
import { refusalText } from './refusal-text.ts';
import { useLanguage, useWords } from './words.ts';

export { instantText } from './instant-text.ts';

/** A page: its title, what stands beside it, and its content. The title is also that of the browser's tab. */
export function Page({
  title,
  extra,
  asOf,
  children,
}: {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly asOf?: string | undefined;
  readonly children: ReactNode;
}) {
  const t = useWords(pageTerms);
  useEffect(() => {
    document.title = `${title} · 青账`;
  }, [title]);
  return (
    <section className="page">
      <Flex justify="space-between" align="center" gap="middle" wrap className="page-head">
        <Typography.Title level={1}>{title}</Typography.Title>
        <Flex gap="small" align="center" wrap>
          {asOf && (
            <Typography.Text type="secondary">
              {t('asOf')} {instantText(asOf)}
            </Typography.Text>
          )}
          {extra}
        </Flex>
      </Flex>
      {children}
    </section>
  );
}

/** What a query came to: a skeleton after 300 ms, a sentence with a way on where it failed, else its data. */
export function Loaded<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const isSlow = useIsSlow(query.isPending);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failed error={query.error} retry={() => query.refetch()} />;
  return isSlow ? <Skeleton active /> : <div className="page-waiting" aria-busy="true" />;
}

/** A sentence about what failed, and the way on: try again, or sign in elsewhere and keep what is filled in here. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => unknown }) {
  const t = useWords(pageTerms);
  const [language] = useLanguage();
  const code = error instanceof Refusal ? error.code : null;
  const again = retry && code !== 'notAllowed' && code !== 'noLookBack' && (
    <Button size="small" onClick={() => retry()}>
      {t('retry')}
    </Button>
  );
  const action =
    code === 'notSignedIn' ? (
      <a href="/sign-in" target="_blank" rel="noreferrer">
        {t('signInElsewhere')}
      </a>
    ) : (
      again
    );
  return <Alert type="warning" showIcon title={refusalText(error, language)} action={action} />;
}

function useIsSlow(isPending: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isPending) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, [isPending]);
  return isSlow;
}
