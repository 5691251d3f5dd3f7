import { Alert } from 'antd';
import { Link } from 'react-router';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useWords(words);
  return (
    <Page title={t('notFound')}>
      <Alert type="info" showIcon title={t('notFoundHelp')} action={<Link to="/">{t('toStart')}</Link>} />
    </Page>
  );
}
