import { Alert, Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { sentence } from '#kernel/terms.ts';
import { instantText } from '#ui/page.tsx';
import { SeverityMark } from '#ui/severity-mark.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import type { readReview } from '../contract-review.ts';
import { words } from './review-words.ts';

/** What speaks for and against a report: doubts with the unit's words, evidence, and what was decided before. */
export function ReviewFacts({ detail }: { readonly detail: Reply<typeof readReview> }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const nameOfPerson = usePersonNames();
  const { doubts, evidence, events, returnReason, conflicts, unsent, version, missing, hasEvidence } = detail;
  const lacking = [
    missing.length > 0 && t('lacksFields', { fields: missing.map((key) => sentence(words, key, language)).join('、') }),
    !hasEvidence && t('lacksEvidence'),
  ].filter((said) => said !== false);
  const list = evidence.map(({ uploadedBy, datedOn }) => `${datedOn ?? '—'} ${nameOfPerson(uploadedBy)}`).join('；');
  return (
    <>
      {returnReason && <Alert type="warning" showIcon title={t('returnedFor', { reason: returnReason })} />}
      {unsent > 0 && <Alert type="info" showIcon title={t('unsentSince', { count: unsent, version })} />}
      {lacking.length > 0 && <Alert type="warning" showIcon title={`${t('incomplete')}：${lacking.join('；')}`} />}
      {conflicts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('conflictsOpen', { count: conflicts.length })}
          description={conflicts.map(({ field, by }) => (
            <div key={`${field}/${by}`}>
              {t('conflictOf', { field: sentence(words, field, language), by: nameOfPerson(by) })}
            </div>
          ))}
        />
      )}
      <section>
        <Typography.Title level={5}>{t('doubts')}</Typography.Title>
        {doubts.length === 0 && <Typography.Text type="secondary">{t('noDoubts')}</Typography.Text>}
        {doubts.map(({ severity, field, code, facts, explanation, explainedBy }) => (
          <div key={`${field}/${code}`} style={{ marginBottom: 4 }}>
            <SeverityMark severity={severity} /> {sentence(words, field, language)}：
            {sentence(words, code, language, facts)}
            {severity === 'warn' && (
              <Typography.Paragraph type="secondary" style={{ margin: '0 0 0 24px' }}>
                {explanation === null
                  ? t('noExplanation')
                  : t('explanation', { text: explanation, by: nameOfPerson(explainedBy) })}
              </Typography.Paragraph>
            )}
          </div>
        ))}
      </section>
      <section>
        <Typography.Title level={5}>{t('evidence')}</Typography.Title>
        {evidence.length === 0 ? t('noEvidence') : t('evidenceCount', { count: evidence.length, list })}
      </section>
      <section>
        <Typography.Title level={5}>{t('course')}</Typography.Title>
        {events.map(({ act, version, at, by, reason }) => (
          <div key={`${act}/${at}/${version}`} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {instantText(at)} {nameOfPerson(by)} {sentence(words, `act.${act}`, language)}（v{version}）
            {reason && `：${reason}`}
          </div>
        ))}
      </section>
    </>
  );
}
