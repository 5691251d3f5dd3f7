/** What the list can show and a comparison looks at alike. */
const statedColumns = [
  'name',
  'unitCode',
  'townshipCode',
  'ownerName',
  'industryCode',
  'action',
  'isEcoLed',
  'nature',
  'plannedTotalYuan',
  'fundYuan',
  'departmentName',
  'responsiblePerson',
  'approvedOn',
  'approvalNumber',
  'plannedStart',
  'plannedFinish',
  'startedIn',
  'stage',
  'caliber',
  'statisticsState',
  'enteredIn',
] as const;

/** Columns that the list of projects can show, in the order in which they are offered; the name always stands first. */
export const tableColumns = [...statedColumns, 'recordedAt'] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Columns of the list before anybody chooses others. */
export const usualColumns: readonly TableColumn[] = [
  'name',
  'unitCode',
  'ownerName',
  'industryCode',
  'action',
  'plannedTotalYuan',
  'fundYuan',
  'enteredIn',
  'stage',
  'caliber',
];

/** Fields of a row that a comparison looks at: all that somebody can state, and the verdict. */
export const comparedFields = ['code', ...statedColumns] as const;
export type ComparedField = (typeof comparedFields)[number];

/** The columns that a text names, `stage,caliber`, in the order of the list and with the name; the usual ones where it names none. */
export function columnsNamed(text: string | undefined): TableColumn[] {
  const wanted = new Set((text ?? '').split(','));
  const chosen = tableColumns.filter((column) => column === 'name' || wanted.has(column));
  return chosen.length > 1 ? chosen : [...usualColumns];
}
