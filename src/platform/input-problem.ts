import type { Facts } from '#kernel/refusal.ts';
import { type Language, sentence, type Terms } from '#kernel/terms.ts';

/** What the validator says of one field: the code of the issue, and what it counts. */
export type InputIssue = {
  readonly keyword?: string | undefined;
  readonly message?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
};

/** Half sentences that follow the name of a field. */
const terms = {
  missing: { zh: '没有填写。', en: 'it is missing.' },
  kind: { zh: '应为{expected}。', en: '{expected} is expected.' },
  most: { zh: '不能大于 {limit}。', en: 'at most {limit}.' },
  least: { zh: '不能小于 {limit}。', en: 'at least {limit}.' },
  longest: { zh: '最多 {limit} 个字符。', en: 'at most {limit} characters.' },
  shortest: { zh: '至少 {limit} 个字符。', en: 'at least {limit} characters.' },
  mostItems: { zh: '最多 {limit} 项。', en: 'at most {limit} items.' },
  leastItems: { zh: '至少 {limit} 项。', en: 'at least {limit} items.' },
  oneOf: { zh: '只能是 {values} 之一。', en: 'one of {values}.' },
  format: { zh: '格式不对。', en: 'it is not written as it should be.' },
  keys: { zh: '不认识 {keys}。', en: '{keys} is not known.' },
  unclear: { zh: '内容无法识别。', en: 'it is not understood.' },
} satisfies Terms;

const kinds: Terms = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'an object' },
  record: { zh: '一组字段', en: 'an object' },
};

/** Why a field of a request cannot be used, in the caller’s language: the validator itself speaks English only. */
export function inputProblem(issue: InputIssue, language: Language): string {
  const { key, facts } = named(issue, language);
  return sentence(terms, key, language, facts);
}

function named(
  { keyword, message = '', params = {} }: InputIssue,
  language: Language,
): { readonly key: keyof typeof terms; readonly facts?: Facts } {
  switch (keyword) {
    case 'invalid_type': {
      if (message.endsWith('received undefined')) return { key: 'missing' };
      const expected = String(params.expected);
      return { key: 'kind', facts: { expected: sentence(kinds, expected, language) } };
    }
    case 'too_big':
      return { key: sized(params.origin, 'longest', 'mostItems', 'most'), facts: { limit: String(params.maximum) } };
    case 'too_small':
      return { key: sized(params.origin, 'shortest', 'leastItems', 'least'), facts: { limit: String(params.minimum) } };
    case 'invalid_value':
      return { key: 'oneOf', facts: { values: listed(params.values) } };
    case 'invalid_format':
      return { key: 'format' };
    case 'unrecognized_keys':
      return { key: 'keys', facts: { keys: listed(params.keys) } };
    default:
      return { key: 'unclear' };
  }
}

/** Texts are counted in characters, lists in items, numbers by their size. */
function sized<Key>(origin: unknown, text: Key, list: Key, size: Key): Key {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' || origin === 'map' ? list : size;
}

const mostListed = 8;

function listed(values: unknown): string {
  const all = Array.isArray(values) ? values.map(String) : [];
  return `${all.slice(0, mostListed).join('、')}${all.length > mostListed ? '…' : ''}`;
}
