import { Refusal } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import { ServerRefusal } from './call.ts';
import { pageTerms } from './page-terms.ts';

/** What a person reads about something thrown: the server's sentence where it gave one. */
export function refusalText(error: unknown, language: Language = 'zh'): string {
  if (error instanceof ServerRefusal) return error.sentence;
  if (error instanceof Refusal && error.code in pageTerms)
    return sentence(pageTerms, error.code, language, error.facts);
  return sentence(pageTerms, 'unexpected', language);
}
