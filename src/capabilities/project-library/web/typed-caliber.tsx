import { Button, Flex, Typography } from 'antd';
import { useLanguage, useWords } from '#ui/words.ts';
import type { Caliber } from '../rules/caliber/caliber-of.ts';
import { phraseText } from '../rules/caliber/caliber-reason.ts';
import { className } from '../rules/caliber/industry-classes.ts';
import { Gaps } from './caliber-reasons.tsx';
import { CaliberTag } from './caliber-tag.tsx';
import { formWords } from './form-words.ts';

/** The verdict on what is typed, with the reason that decides and what is missing: before anything is saved. */
export function TypedCaliber({ caliber }: { readonly caliber: Caliber }) {
  const t = useWords(formWords);
  const [language] = useLanguage();
  const { verdict, reasons, missing } = caliber;
  const deciding = reasons.filter(({ effect }) => effect === verdict);
  return (
    <Flex vertical gap={4} role="status" style={{ marginBottom: 12 }}>
      <Flex gap="small" align="center">
        <strong>{t('typedVerdict')}</strong>
        <CaliberTag verdict={verdict} />
        <Typography.Text type="secondary">{t('typedHelp')}</Typography.Text>
      </Flex>
      {verdict !== 'in' &&
        deciding.map((reason) => (
          <span key={`${reason.rule} ${reason.code}`}>
            {phraseText(reason, language)} <Typography.Text type="secondary">{reason.clause}</Typography.Text>
          </span>
        ))}
      {missing.length > 0 && <Gaps missing={missing.map((gap) => phraseText(gap, language))} />}
    </Flex>
  );
}

type Wish = { readonly suggested: string; readonly take: (code: string) => void };

/** The class that name and content suggest, to be taken over by a click. */
export function SuggestedCode({ suggested, take }: Wish) {
  const t = useWords(formWords);
  const [language] = useLanguage();
  return (
    <span>
      {t('suggested', { code: suggested, name: className(suggested)[language] })}{' '}
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => take(suggested)}>
        {t('takeCode')}
      </Button>
    </span>
  );
}
