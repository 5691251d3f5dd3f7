import type { FindingDraft } from '../finding.ts';
import { numeralAt } from '../prose/numeral.ts';
import type { Reading } from './reading.ts';

/** A number that closes a list: 等六大行动, 三级. */
const closings =
  /等?([两三四五六七八九十]|\d{1,2})(大(?=行动|工程|任务|领域|方面|体系|措施|重点)|个(?=方面|领域|县|部门|行动|工程|环节|专项行动)|项(?=重点|行动|工程|任务|专项|制度)|级(?!以|及|甲|标准|水质|保护|响应))/g;
const longestList = 240;

/** 以A、B、C等六大行动, 国家、省、市三级: enumerations whose number of members is not the number that closes them. */
export function checkEnumerations({ text, source }: Reading): FindingDraft[] {
  return [...text.matchAll(closings)].flatMap((match): FindingDraft[] => {
    const [whole, number = '', unit = ''] = match;
    const before = text.slice(Math.max(0, match.index - longestList), match.index);
    const list = /[^，。；：！？\n（）()]*$/.exec(before)?.[0] ?? '';
    const members = list.split('、');
    const stated = numeralAt(number, 0)?.value ?? 0;
    if (!isList(members, unit) || isStated(members, stated) || Math.abs(stated - members.length) > 3) return [];
    const at = match.index + whole.length - number.length - unit.length;
    const words = source.slice(at, match.index + whole.length);
    return [
      {
        code: 'listCountDiffers',
        severity: 'warning',
        text: words,
        start: at,
        facts: { stated, named: members.length },
      },
    ];
  });
}

/** 国家、省、市三级 is short words; other lists have at least three members, and not all of them are one or two characters. */
function isList(members: readonly string[], unit: string): boolean {
  const others = members.slice(1);
  if (members.some((member) => member.trim() === '')) return false;
  if (unit === '级') return members.length >= 2 && others.every((member) => member.trim().length <= 3);
  return members.length >= 3 && others.some((member) => member.length >= 3);
}

/** The last member may itself join two with 和. */
function isStated(members: readonly string[], stated: number): boolean {
  const joined = /[和与及]/.test(members.at(-1) ?? '') ? 1 : 0;
  return stated === members.length || stated === members.length + joined;
}
