import type { Facts } from './refusal.ts';

/** The two languages of the product. */
export type Language = 'zh' | 'en';

/** Words of one room, both languages side by side: a missing translation does not compile. `{name}` marks a fact. */
export type Terms = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The sentence for `key` with its facts filled in; an unknown key shows itself, an unknown fact its own mark. */
export function sentence(terms: Terms, key: string, language: Language, facts: Facts = {}): string {
  const pattern = terms[key]?.[language] ?? key;
  return pattern.replace(/\{(\w+)\}/g, (mark, name: string) => String(facts[name] ?? mark));
}
