import type { Facts } from '#kernel/refusal.ts';
import { type Language, sentence, type Terms } from '#kernel/terms.ts';
import { cellTerms } from '#kernel/written/cell-terms.ts';
import type { Fault, SheetMessage } from './record.ts';
import { recordTerms } from './terms.ts';

/** The sentence of a fault, its cell and heading in front: 'F12（计划总投资）：“约100”不是数字…'. `terms` are the room's. */
export function faultSentence(fault: Fault, language: Language, terms: Terms = {}): string {
  const { heading } = fault.facts;
  const text = wordsOf(fault.code, fault.facts, language, terms);
  if (language === 'en') return `Cell ${fault.cell}${heading === undefined ? '' : ` (${heading})`}: ${text}`;
  return `${fault.cell}${heading === undefined ? '' : `（${heading}）`}：${text}`;
}

/** The sentence of a message about a sheet, the sheet's name in front. */
export function messageSentence(message: SheetMessage, language: Language): string {
  const text = wordsOf(message.code, message.facts, language, {});
  const isCell = message.code in cellTerms;
  const place = isCell ? ` ${message.cell}` : '';
  return language === 'en' ? `Sheet “${message.sheet}”${place}: ${text}` : `工作表“${message.sheet}”${place}：${text}`;
}

function wordsOf(code: string, facts: Facts, language: Language, terms: Terms): string {
  return sentence(code in terms ? terms : code in recordTerms ? recordTerms : cellTerms, code, language, facts);
}
