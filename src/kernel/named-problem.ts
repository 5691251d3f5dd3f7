/** Words by which a report says that there is no problem. */
export const noProblemWords = ['', '无', '没有', '暂无', '无问题', '正常', '/', '-', '—'] as const;

/** Characters that mean nothing before and after a text. */
export const emptyEnds = ' \t\r\n　。.';

/** Whether 存在问题 names a problem; where it is left out or says 无, it does not. */
export function namesProblem(text: string | null | undefined): boolean {
  const characters = [...(text ?? '')];
  const says = (one: string) => !emptyEnds.includes(one);
  const plain = characters.slice(characters.findIndex(says), characters.findLastIndex(says) + 1).join('');
  return !noProblemWords.some((word) => word === plain);
}
