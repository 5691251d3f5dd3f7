import type { CaliberReason, Found, Phrase } from './caliber-reason.ts';
import type { Consultation } from './consultation.ts';

const clause = '统计口径由统计机构认定：向县统计局咨询并记录答复';

/**
 * What an answer of the county statistics bureau does to what was found: yes settles what had to be asked, no puts the
 * project out, a condition keeps it open. Facts that only the owner can give stay missing, and no answer overrules a
 * reason that puts it out.
 */
export function withConsultation(found: Found, consultation: Consultation | null): Found {
  if (consultation === null) return found;
  const settles = consultation.answer === 'yes';
  const reasons = found.reasons.map((reason) =>
    settles && reason.effect === 'ask' && reason.isForBureau ? settled(reason) : reason,
  );
  const isOpen = (field: string) => !settles || !reasons.some(() => isForBureau(field));
  return {
    reasons: [...reasons, answerReason(consultation)],
    missing: found.missing.filter(({ field }) => isOpen(field)),
  };
}

function settled(reason: CaliberReason): CaliberReason {
  const { code, facts } = reason;
  return { ...reason, effect: 'in', code: 'settled', facts: { text: { code, facts } } };
}

/** What the bureau's yes makes superfluous; the code, the edition and the total are still to be given. */
function isForBureau(field: string): boolean {
  return !['industryCode', 'industryEdition', 'plannedTotalYuan'].includes(field);
}

function answerReason(consultation: Consultation): CaliberReason {
  const { answer } = consultation;
  const effect = answer === 'yes' ? 'in' : answer === 'no' ? 'out' : 'ask';
  return { rule: '1.5', effect, clause, isForBureau: false, ...answerPhrase(consultation) };
}

function answerPhrase({ answer, askedOffice, answeredOn, documentName, condition }: Consultation): Required<Phrase> {
  const document = documentName === null ? '' : `（${documentName}）`;
  const facts = { office: askedOffice, date: answeredOn, document, condition: condition ?? '—' };
  const code = answer === 'yes' ? 'answeredYes' : answer === 'no' ? 'answeredNo' : 'answeredConditional';
  return { code, facts };
}
