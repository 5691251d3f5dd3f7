import type { FindingDraft } from '../finding.ts';
import { numeralAt } from '../prose/numeral.ts';
import type { Reading } from './reading.ts';

/** 以A、B、C等六大行动, 国家、省、市三级: as many are named as the number says. */
const counted =
  /((?:[^，。；：！？、\n（）()]{1,30}、)+[^，。；：！？、\n（）()]{1,40}?)(?:等)?([两三四五六七八九十]|\d{1,2})(大(?=行动|工程|任务|领域|方面|体系|措施|重点)|个(?=方面|领域|县|部门|行动|工程|环节|专项行动)|项(?=重点|行动|工程|任务|专项|制度)|级(?!以|及|甲|标准|水质|保护|响应))/g;

/** Enumerations whose number of members is not the number that closes them. */
export function checkEnumerations({ text, source }: Reading): FindingDraft[] {
  return [...text.matchAll(counted)].flatMap((match): FindingDraft[] => {
    const [whole, list = '', number = '', unit = ''] = match;
    const members = list.split('、');
    const stated = numeralAt(number, 0)?.value ?? 0;
    // 国家、省、市三级 is short words; a longer first word brings along what stands before the list.
    const isShort = unit !== '级' || members.slice(1).every((member) => member.trim().length <= 3);
    const isList =
      unit === '级'
        ? isShort && members.length >= 2
        : members.length >= 3 && members.slice(1).some((member) => member.length >= 3);
    const mayJoin = /[和与及]/.test(members.at(-1) ?? '') ? 1 : 0;
    if (
      !isList ||
      stated === members.length ||
      stated === members.length + mayJoin ||
      Math.abs(stated - members.length) > 3
    )
      return [];
    const at = match.index + whole.length - number.length - unit.length;
    return [
      {
        code: 'listCountDiffers',
        severity: 'warning',
        text: source.slice(at, at + number.length + unit.length),
        start: at,
        facts: { stated, named: members.length },
      },
    ];
  });
}
