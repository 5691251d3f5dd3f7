import { type Language, sentence } from '#kernel/terms.ts';
import { type ActionKind, actionKinds } from '../rules/effort.ts';
import { paragraphWords } from './advice-words.ts';

/** Projects that are named for each kind of work; the others are counted. */
const mostNamed = 3;

/**
 * A paragraph for a paper: the work that is advised, kind by kind, with the projects that it is about. It names work and
 * projects and never an amount. Empty where nothing is advised.
 */
export function adviceParagraph(
  wish: {
    readonly unitName: string;
    readonly actions: readonly { readonly kind: ActionKind; readonly name: string }[];
    /** Whether tasks were made of them already. */
    readonly isAdopted: boolean;
  },
  language: Language,
): string {
  const { unitName: unit, actions, isAdopted } = wish;
  const say = (key: keyof typeof paragraphWords, facts: Record<string, string | number> = {}) =>
    sentence(paragraphWords, key, language, facts);
  const parts = actionKinds.flatMap((kind) => {
    const names = actions.filter((action) => action.kind === kind).map(({ name }) => name);
    if (names.length === 0) return [];
    const named = names.slice(0, mostNamed).join(language === 'zh' ? '、' : ', ');
    const projects = names.length > mostNamed ? say('andMore', { projects: named, n: names.length }) : named;
    return [say(kind, { projects })];
  });
  if (parts.length === 0) return '';
  const ordinals = say('ordinals');
  const listed = parts.map((part, place) => (language === 'zh' ? `${ordinals[place]}是${part}` : part));
  const opening = say(isAdopted ? 'openingAdopted' : 'opening', { unit });
  return language === 'zh' ? `${opening}${listed.join('；')}。` : `${opening}${listed.join('; ')}.`;
}
