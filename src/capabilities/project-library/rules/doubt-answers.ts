import type { Doubt } from '#kernel/doubt.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { ProjectDoubt } from '../contract.ts';
import { type ValidationTerm, validationTerms } from '../terms-validation.ts';
import { validationRules } from './validation.ts';

/** Doubts with their rule and their sentence in a language. */
export function doubtAnswers(doubts: readonly Doubt[], language: Language): ProjectDoubt[] {
  return doubts.map(({ severity, field, code, facts }) => ({
    ...{ severity, field, code },
    rule: isValidationTerm(code) ? validationRules[code] : '',
    text: sentence(validationTerms, code, language, facts),
  }));
}

function isValidationTerm(code: string): code is ValidationTerm {
  return code in validationTerms;
}
