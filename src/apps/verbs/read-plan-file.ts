import { type JsonKeys, unusedKeys } from '#kernel/json-keys.ts';
import type { Language } from '#kernel/terms.ts';
import { sentenceOf } from '../sentences.ts';
import { readJson } from './read-json.ts';

/**
 * A file of JSON whose keys are known: each one that nothing reads is a sentence on stderr, so that nobody takes the
 * answer for one to another question. Refuses what `readJson` refuses, and `jsonKeyMisspelt`.
 */
export async function readPlanFile(
  file: string,
  { keys, language }: { readonly keys: JsonKeys; readonly language: Language },
): Promise<unknown> {
  const value = await readJson(file);
  for (const { near, ...facts } of unusedKeys(value, keys)) {
    const said =
      near === null
        ? sentenceOf('jsonKeyUnused', facts, language)
        : sentenceOf('jsonKeyUnusedNear', { ...facts, near }, language);
    process.stderr.write(`${said}\n`);
  }
  return value;
}
