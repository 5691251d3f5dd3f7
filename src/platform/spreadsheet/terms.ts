import type { Terms } from '#kernel/terms.ts';

/** Why a file is refused or can't be written, and how to mend it. What a cell lacks is in `cellTerms`. */
export const terms = {
  workbookTooLarge: {
    zh: '文件有 {sizeMb} MB，超过 {limitMb} MB 的上限：请删去图片、多余的工作表和空白行，或拆成几个文件后再上传。',
    en: 'The file has {sizeMb} MB, more than the limit of {limitMb} MB: remove pictures, surplus sheets and blank rows, or split it, and upload it again.',
  },
  notASpreadsheet: {
    zh: '这不是电子表格文件：请上传 .xlsx、.xls 或 .csv 文件。',
    en: 'This is not a spreadsheet: upload an .xlsx, .xls or .csv file.',
  },
  htmlRenamed: {
    zh: '这个文件其实是网页（从其他系统导出时常见），只是扩展名写成了 Excel：请用 WPS 或 Excel 打开，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传。',
    en: 'This file is in fact a web page with the name of an Excel file, as other systems export it: open it in WPS or Excel, save it as “Excel Workbook (*.xlsx)” and upload that.',
  },
  formatNotRead: {
    zh: '暂不能读取 {format} 格式：请用 WPS 或 Excel 打开，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传。',
    en: 'The format {format} cannot be read: open the file in WPS or Excel, save it as “Excel Workbook (*.xlsx)” and upload that.',
  },
  encryptedWorkbook: {
    zh: '文件设有打开密码：请在 WPS 或 Excel 中打开，取消密码（“文件—信息—保护工作簿”或“文件—文档加密”）后保存，再上传。',
    en: 'The file is protected by a password: open it in WPS or Excel, remove the password, save it and upload it again.',
  },
  macroWorkbook: {
    zh: '文件中含有宏，出于安全不予接收：请另存为“Excel 工作簿（*.xlsx）”（不含宏），再上传。',
    en: 'The file contains macros and is not accepted for safety: save it as “Excel Workbook (*.xlsx)” without macros and upload that.',
  },
  externalLinks: {
    zh: '文件中的公式引用了其他工作簿，其数值无法核对：请在“数据—编辑链接”中断开链接（或把公式粘贴为数值）后保存，再上传。',
    en: 'Formulas of this file refer to other workbooks, so their values cannot be checked: break the links under “Data – Edit Links” (or paste the formulas as values), save it and upload it again.',
  },
  zipBomb: {
    zh: '文件解压后的内容异常庞大，不予接收：如果它确是您的报表，请把数据复制到一个新建的工作簿中，再上传。',
    en: 'The content of this file is abnormally large once unpacked, so it is not accepted: if it is your report, copy its data into a new workbook and upload that.',
  },
  damagedWorkbook: {
    zh: '文件已损坏或没有传完整：请用 WPS 或 Excel 打开，确认内容无误后另存为“Excel 工作簿（*.xlsx）”，再上传。',
    en: 'The file is damaged or incomplete: open it in WPS or Excel, check its content, save it as “Excel Workbook (*.xlsx)” and upload that.',
  },
  dtdInXml: {
    zh: '文件中含有不允许的内容（XML 文档类型定义），不予接收：请把数据复制到一个新建的工作簿中，再上传。',
    en: 'The file contains something that is not allowed (an XML document type definition): copy its data into a new workbook and upload that.',
  },
  emptyWorkbook: {
    zh: '文件中没有任何数据：请确认选对了文件，并且已经保存。',
    en: 'The file holds no data: check that it is the right file and that it has been saved.',
  },
  parserTimeout: {
    zh: '读取文件用时过长，已停止：请删去多余的工作表、公式和空白行，或拆成几个文件后再上传。',
    en: 'Reading the file took too long and was stopped: remove surplus sheets, formulas and blank rows, or split it, and upload it again.',
  },
  workbookTooComplex: {
    zh: '文件内容过于复杂，读取所需内存超过上限：请另存为“Excel 工作簿（*.xlsx）”，删去多余的工作表，或拆成几个文件后再上传。',
    en: 'The file is too complex to be read within the memory allowed: save it as “Excel Workbook (*.xlsx)”, remove surplus sheets, or split it, and upload it again.',
  },
  encodingUnknown: {
    zh: '文本的编码无法识别（既不是 UTF-8，也不是 GBK）：请用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”，再上传。',
    en: 'The encoding of the text is unknown (neither UTF-8 nor GBK): open it in WPS or Excel, save it as “Excel Workbook (*.xlsx)” and upload that.',
  },
  quoteNotClosed: {
    zh: '第 {row} 行有一个双引号没有成对，其后的内容无法分列：请改正后再上传。',
    en: 'A double quote in row {row} has no partner, so what follows cannot be split into columns: correct it and upload the file again.',
  },
  sheetNameUnusable: {
    zh: '工作表名称“{name}”不能使用：应为 1 至 31 个字，且不含 [ ] : * ? / \\，也不能重复。',
    en: 'The sheet name “{name}” cannot be used: 1 to 31 characters without [ ] : * ? / \\, each only once.',
  },
  tooManyRowsToWrite: {
    zh: '工作表“{name}”超过 Excel 的 1048576 行上限：请缩小导出范围。',
    en: 'The sheet “{name}” would exceed Excel’s 1,048,576 rows: narrow the export.',
  },
  cellTextTooLong: {
    zh: '第 {row} 行有一个单元格超过 Excel 的 32767 字上限，无法导出。',
    en: 'A cell in row {row} has more than Excel’s 32,767 characters and cannot be exported.',
  },
} as const satisfies Terms;
