import { validatorCompiler } from 'fastify-type-provider-zod';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sentence } from '#kernel/terms.ts';
import { answerTo } from './http-trouble.ts';
import { terms } from './terms.ts';

const schema = z.strictObject({
  name: z.string().min(2).max(4).optional(),
  count: z.int().min(1).max(60).optional(),
  marks: z.array(z.string()).max(2).optional(),
  colour: z.enum(['red', 'yellow']).optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  needed: z.boolean(),
});

/** What somebody is told who sends `input`. */
function told(input: object, language: 'zh' | 'en') {
  const checked = validatorCompiler({ schema, method: 'POST', url: '/', httpPart: 'body' })({ needed: true, ...input });
  const { error } = checked as { error?: unknown };
  return answerTo({ validation: error }, 'id', language);
}

test.each<[object, string, string, string]>([
  [{ needed: undefined }, 'needed', '没有填写。', 'it is missing.'],
  [{ count: 'many' }, 'count', '应为数字。', 'a number is expected.'],
  [{ count: 1.5 }, 'count', '应为整数。', 'a whole number is expected.'],
  [{ count: 61 }, 'count', '不能大于 60。', 'at most 60.'],
  [{ count: 0 }, 'count', '不能小于 1。', 'at least 1.'],
  [{ name: '一二三四五' }, 'name', '最多 4 个字符。', 'at most 4 characters.'],
  [{ name: '一' }, 'name', '至少 2 个字符。', 'at least 2 characters.'],
  [{ marks: ['a', 'b', 'c'] }, 'marks', '最多 2 项。', 'at most 2 items.'],
  [{ marks: ['a', 7] }, 'marks.1', '应为文字。', 'text is expected.'],
  [{ colour: 'blue' }, 'colour', '只能是 red、yellow 之一。', 'one of red、yellow.'],
  [{ month: '三月' }, 'month', '格式不对。', 'it is not written as it should be.'],
])('%j: the field %s and, in both languages, %s', (input, field, zh, en) => {
  expect(told(input, 'zh')).toEqual({ status: 400, code: 'inputUnclear', facts: { field, problem: zh } });
  expect(told(input, 'en')).toMatchObject({ facts: { field, problem: en } });
});

test('what no field is to blame for names none', () => {
  expect(told({ color: 'red' }, 'zh')).toEqual({
    status: 400,
    code: 'bodyUnclear',
    facts: { problem: '不认识 color。' },
  });
  expect(told({ color: 'red' }, 'en')).toMatchObject({ facts: { problem: 'color is not known.' } });
});

test.each([
  { thrown: { statusCode: 400, message: 'Unexpected token' }, because: 'the body is no JSON' },
  { thrown: { code: '22021' }, because: 'no column can hold the text' },
])('what could not be read at all is said in a sentence without gaps: $because', ({ thrown }) => {
  const { status, code, facts } = answerTo(thrown, 'id', 'zh');
  expect(status).toBe(400);
  expect(sentence(terms, code, 'zh', facts)).not.toMatch(/[{}]|“”/);
});
