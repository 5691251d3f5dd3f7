import { Alert } from 'antd';
import { Link } from 'react-router';
import { useWords } from '#ui/words.ts';
import { StrangerCard } from './stranger-card.tsx';
import { words } from './words.ts';

/** Says that an account is ready, and leads to the sign-in. */
export function DoneCard({ title, name }: { readonly title: string; readonly name: string }) {
  const t = useWords(words);
  const link = <Link to="/sign-in">{t('toSignIn')}</Link>;
  return (
    <StrangerCard title={title}>
      <Alert type="success" showIcon title={t('done', { name })} action={link} />
    </StrangerCard>
  );
}
