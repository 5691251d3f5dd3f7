import { useCallback, useSyncExternalStore } from 'react';
import type { Facts } from '#kernel/refusal.ts';
import { type Language, sentence, type Terms } from '#kernel/terms.ts';

const listeners = new Set<() => void>();
const kept = 'qingzhang.language';

function languageNow(): Language {
  return localStorage.getItem(kept) === 'en' ? 'en' : 'zh';
}

/** The reader's language, kept in this browser; Chinese until another is chosen. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const now = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, languageNow);
  return [now, chooseLanguage];
}

function chooseLanguage(language: Language): void {
  localStorage.setItem(kept, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}

/**
 * The room's words in the reader's language: `const t = useWords(terms); t('submit')`, with facts `t('rows', { n: 3 })`.
 * `t` is the same until the language changes.
 */
export function useWords<T extends Terms>(terms: T): (key: keyof T & string, facts?: Facts) => string {
  const [language] = useLanguage();
  return useCallback((key, facts) => sentence(terms, key, language, facts), [terms, language]);
}
