import type { PlaceNames } from '../../project-library/public.ts';
import { codeKey, looseCodeKey, severalCodeKeys } from './code-key.ts';
import { type Figures, figuresUpTo, type LibraryProject } from './library-project.ts';
import type { AmountKind, ListRow } from './list-row.ts';
import { type Memory, rowKeyOf } from './memory.ts';
import { type ComparedName, comparedName } from './name-score.ts';
import { type OwnerName, ownerNameOf } from './owner-alike.ts';
import { type Extent, paidWithin } from './payment-extent.ts';
import { rowKeysOf } from './row-keys.ts';

/** A row of a list with what is compared worked out once. */
export type ComparedRow = {
  readonly facts: ListRow;
  readonly codeKey: string | null;
  readonly name: ComparedName | null;
  readonly owner: OwnerName | null;
  /** By which what was said of it is found. */
  readonly rowKey: string;
  /** Says which row it is whatever the order of the list: everything that it states. */
  readonly content: string;
};

/** A project of the library with what is compared worked out once. */
export type ComparedProject = {
  readonly facts: LibraryProject;
  readonly codeKeys: ReadonlySet<string>;
  readonly names: readonly ComparedName[];
  readonly owner: OwnerName | null;
  /** What stood at the end of the month asked for. */
  readonly figures: Figures | null;
  /** Paid to it in the months over which the list adds up; null where the ledger holds no payment of any project. */
  readonly paidYuan: number | null;
};

type Around = {
  readonly places: PlaceNames;
  readonly projects: readonly ComparedProject[];
  readonly memory: Memory;
};

/** Prepares the rows of a list. Letters typed for digits of a code are put right where no code is written so. */
export function comparedRows(rows: readonly ListRow[], { places, projects, memory }: Around): ComparedRow[] {
  const known = new Set(projects.flatMap(({ codeKeys }) => [...codeKeys]));
  const loose = new Map([...known].map((key) => [looseCodeKey(key), key]));
  const rowKeys = rowKeysOf(rows, memory, places);
  return rows.map((facts, i) => {
    const key = codeKey(facts.code);
    return {
      facts,
      codeKey: knownKey(key, { known, loose, several: severalCodeKeys(facts.code) }),
      name: facts.name === null ? null : comparedName(facts.name, places),
      owner: ownerNameOf(facts.ownerName, places),
      rowKey: rowKeys[i] ?? rowKeyOf(facts),
      content: JSON.stringify([{ ...facts, sheet: '', row: 0 }]),
    };
  });
}

type Keys = {
  readonly known: ReadonlySet<string>;
  readonly loose: ReadonlyMap<string, string>;
  readonly several: readonly string[];
};

/** The code of a row as the library writes it; of a cell with several the first that it knows. */
function knownKey(key: string | null, { known, loose, several }: Keys): string | null {
  if (key === null || known.has(key)) return key;
  return several.find((one) => known.has(one)) ?? loose.get(looseCodeKey(key)) ?? key;
}

/** Prepares the projects of the library for a month. */
export function comparedProjects(
  projects: readonly LibraryProject[],
  { places, month, extent }: { readonly places: PlaceNames; readonly month: string; readonly extent: Extent | null },
): ComparedProject[] {
  const hasLedger = projects.some(({ paidByMonth }) => paidByMonth.size > 0);
  return projects.map((facts) => ({
    facts,
    codeKeys: new Set([facts.code, ...facts.formerCodes].flatMap((code) => codeKey(code) ?? [])),
    names: [facts.name, ...facts.formerNames].map((name) => comparedName(name, places)),
    owner: ownerNameOf(facts.ownerName, places),
    figures: figuresUpTo(facts, month),
    paidYuan: extent !== null && hasLedger ? paidWithin(facts, extent) : null,
  }));
}

/** The amounts of a project that one of a list may mean; below a heading that says nothing closer it may be any. */
export function knownAmounts(
  kind: AmountKind,
  { facts, figures, paidYuan }: ComparedProject,
): readonly (number | null)[] {
  switch (kind) {
    case 'plannedTotalYuan':
    case 'approvedTotalYuan':
      return [facts.plannedTotalYuan, facts.approvedTotalYuan];
    case 'paidYuan':
      return [paidYuan];
    case 'amountYuan':
      return [
        figures?.yearToDateYuan ?? null,
        figures?.totalYuan ?? null,
        figures?.monthYuan ?? null,
        facts.plannedTotalYuan,
      ];
    case 'yearToDateYuan':
    case 'monthYuan':
    case 'totalYuan':
      return [figures?.[kind] ?? null];
  }
}
