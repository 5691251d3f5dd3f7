import type { Terms } from '#kernel/terms.ts';

/** Of what a paper's name is made. */
export const nameTerms = {
  numberedPaper: { zh: '{kind}〔{year}〕第{number}期', en: '{kind} {year} No. {number}' },
  unnumbered: { zh: '{kind}（{year}年，未编号）', en: '{kind} of {year}, no number yet' },
  nameOfOther: { zh: '{unit} {name}', en: '{name} of {unit}' },
  expected: { zh: '拟', en: 'expected' },
  correctionMark: { zh: '更正', en: 'Correction' },
} as const satisfies Terms;
