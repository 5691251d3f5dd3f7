import { Alert, Button } from 'antd';
import { useRouteError } from 'react-router';
import { Refusal } from '#kernel/refusal.ts';
import { Page } from '#ui/page.tsx';
import { refusalText } from '#ui/refusal-text.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** A page that failed while it was drawn, or whose script could not be fetched. */
export function Broken() {
  const t = useWords(words);
  const [language] = useLanguage();
  const error = useRouteError();
  const reload = (
    <Button size="small" onClick={() => window.location.reload()}>
      {t('reload')}
    </Button>
  );
  if (error instanceof Refusal)
    return (
      <Page title={t('broken')}>
        <Alert type="warning" showIcon title={refusalText(error, language)} action={reload} />
      </Page>
    );
  return (
    <Page title={t('broken')}>
      <Alert
        type="error"
        showIcon
        title={t('brokenHelp')}
        description={<code>{error instanceof Error ? error.message : String(error)}</code>}
        action={reload}
      />
    </Page>
  );
}
