import type { Facts } from '#kernel/refusal.ts';
import { type Language, sentence } from '#kernel/terms.ts';
import type { RowToWrite, SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { HandedProject } from '../store/entry-papers.ts';
import { terms } from '../terms.ts';

type Paper = {
  readonly place: string;
  readonly day: string;
  readonly receiver: string;
  readonly speaking: {
    readonly nameOf: (code: string) => string;
    readonly t: (key: string, facts?: Facts) => string;
    readonly language: Language;
  };
};

/** The list of leads for the statistics bureau. Source: 统计法 Art. 25; it holds no amounts. */
export function handoverSheet(
  projects: readonly HandedProject[],
  { place, day, receiver, speaking }: Paper,
): SheetToWrite {
  const { t, nameOf, language } = speaking;
  const field = (key: keyof typeof terms) => sentence(terms, key, language);
  const head = [
    t('serial'),
    field('name'),
    field('code'),
    field('ownerName'),
    field('ownerCode'),
    t('place'),
    field('approvalNumber'),
    field('approvedOn'),
  ];
  const rows = projects.map((project, i): RowToWrite => {
    const { name, code, ownerName, ownerCode, unitCode, townshipCode, approvalNumber, approvedOn } = project;
    const where = `${nameOf(unitCode)}${townshipCode === null ? '' : nameOf(townshipCode)}`;
    return [
      i + 1,
      name,
      code,
      ownerName,
      ownerCode,
      where,
      approvalNumber,
      approvedOn === null ? null : { date: approvedOn },
    ];
  });
  return {
    name: t('entry.ripe'),
    title: t('handoverTitle', { place }),
    unitLine: { left: t('handoverUnit', { receiver }), right: t('handoverDay', { day }) },
    notes: [t('handoverNote')],
    columns: [
      { width: 6, align: 'center' },
      { width: 42 },
      { width: 28 },
      { width: 30 },
      { width: 22 },
      { width: 22 },
      { width: 24 },
      { width: 13, align: 'center', format: 'yyyy-mm-dd' },
    ],
    head: [head.map((text) => ({ text }))],
    frozenColumns: 2,
    rows,
    foot: [t('handoverSigned')],
  };
}
