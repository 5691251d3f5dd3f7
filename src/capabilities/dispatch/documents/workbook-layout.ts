/** The hidden sheet that keeps what stood in the cells. */
export const baseSheetName = '校验';
/** In its first cell: by it a workbook is known to be ours, and in which form. */
export const workbookMark = 'qingzhang-sheet-1';
/** Field under which a workbook keeps the 说明 of a row, behind the entry fields. */
export const explanationKey = 'explanation';
/** Column of the first entry field, from 0: key, project, county, plan and last month's sum stand before it. */
export const firstEntryColumn = 5;
