import { columnLetters } from '#kernel/written/cell-address.ts';
import type { ColumnRule, ColumnToWrite } from './sheet-to-write.ts';
import { escapedXml } from './workbook-styles.ts';

/** What may be typed into the body of each column, as the XML of a worksheet; nothing where no column has a rule. */
export function columnRules(
  columns: readonly ColumnToWrite[],
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): string {
  const rules = columns.flatMap(({ rule }, i) => {
    if (!rule) return [];
    const letters = columnLetters(i + 1);
    return ruleXml(rule, `${letters}${firstRow}:${letters}${lastRow}`);
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function ruleXml(rule: ColumnRule, range: string): string {
  const error = `allowBlank="1" showErrorMessage="1" errorTitle="请核对" error="${escapedXml(rule.message)}" sqref="${range}"`;
  const formula = (text: string | number, number = 1) =>
    `<formula${number}>${escapedXml(String(text))}</formula${number}>`;
  switch (rule.kind) {
    case 'list':
      return `<dataValidation type="list" ${error}>${formula(rule.range)}</dataValidation>`;
    case 'decimal':
      return `<dataValidation type="decimal" operator="between" ${error}>${formula(rule.min)}${formula(rule.max, 2)}</dataValidation>`;
    case 'day':
      return `<dataValidation type="date" operator="greaterThanOrEqual" ${error}>${formula(firstDay)}</dataValidation>`;
    case 'text':
      return `<dataValidation type="textLength" operator="lessThanOrEqual" ${error}>${formula(rule.maxLength)}</dataValidation>`;
  }
}

/** 1950-01-01 as a serial. */
const firstDay = 18_264;
