import type { Random } from '../../demo/random.ts';

/** How clerks write a name: none of it makes another project of it. */
const nameHabits: readonly ((name: string, random: Random) => string)[] = [
  (name) => name.replace(/(?:工程|项目)(?=（|$)/, ''),
  (name) => name.replace(/工程(?=（|$)/, '项目'),
  (name) => name.replace('（一期）', ''),
  (name) => `台州市${name}`,
  (name) => name.replace(/^..[县市区]/, ''),
  (name, random) => `${name}${random.pick(['工程', '项目', '建设项目'])}`.replace(/(工程|项目)\1/, '$1'),
  (name) => name.replace('综合治理', '综合整治').replace('建设', ''),
  (name) => name.replace('（', '(').replace('）', ')'),
  (name, random) => swapped(name, random),
  (name, random) => mistyped(name, random),
  (name, random) => without(name, random),
  (name) => [...name].join(' '),
  (name) => name.normalize('NFKC').replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
];

/** A name with one or two habits of clerks. */
export function writtenName(name: string, random: Random): string {
  let written = name;
  for (let i = random.whole(1, 2); i > 0; i--) written = random.pick(nameHabits)(written, random);
  return written;
}

/** An owner's name shortened as people do; null where the cell is left empty. */
export function writtenOwner(owner: string, random: Random): string | null {
  return random.pick([
    () => owner.replace('有限公司', ''),
    () => owner.replace('有限公司', '公司'),
    () => owner.replace('城乡环境投资', '城投').replace('水利投资开发', '水投').replace('交通建设投资集团', '交投'),
    () => owner.replace('环境保护局', '环保局').replace('自然资源和规划局', '资规局').replace('农业农村局', '农业局'),
    () => `台州市${owner}`,
    () => null,
  ])();
}

/** A code as it is pasted from somewhere. */
export function writtenCode(code: string, random: Random): string {
  return random.pick([
    () => code.toLowerCase(),
    () => code.replaceAll('-', ''),
    () => code.replaceAll('-', ' - '),
    () =>
      [...code]
        .map((letter) => (/[0-9A-Z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter))
        .join(''),
  ])();
}

const typed = '的一工人口大中小区市清青轻水永王玉';

function placeIn(name: string, random: Random): number {
  return random.whole(0, Math.max(0, [...name].length - 2));
}

function swapped(name: string, random: Random): string {
  const letters = [...name];
  const at = placeIn(name, random);
  [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? ''];
  return letters.join('');
}

function mistyped(name: string, random: Random): string {
  const letters = [...name];
  letters[placeIn(name, random)] = random.pick([...typed]);
  return letters.join('');
}

function without(name: string, random: Random): string {
  const at = placeIn(name, random);
  return [...name].filter((_, i) => i !== at).join('');
}
