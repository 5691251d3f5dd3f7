import type { Terms } from '#kernel/terms.ts';

/**
 * Why a row or a sheet of a workbook isn't taken in, and what to do. The sentences of cells stand behind the address and
 * the heading, those of sheets behind the sheet's name, which `faultSentence` and `messageSentence` put before them.
 */
export const recordTerms = {
  unitNotStated: {
    zh: '金额“{text}”没有写明单位：请在表头写明，例如“计划总投资（万元）”，或在表格上方写“单位：万元”。',
    en: 'The amount “{text}” has no unit: write it in the heading, such as “计划总投资（万元）”, or “单位：万元” above the table.',
  },
  unitsDisagree: {
    zh: '金额“{text}”的单位前后不一（{units}），看不出是哪一个：请只保留一个单位，或在表头逐列写明。',
    en: 'The units stated for the amount “{text}” contradict each other ({units}): keep one, or state it in each heading.',
  },
  percentNotMoney: {
    zh: '“{text}”是百分比，不是金额：请填写金额。',
    en: '“{text}” is a percentage and no amount: enter the amount.',
  },
  displayScaled: {
    zh: '单元格格式把数值缩小后显示，实际存的是 {text}，看不出单位是表头的{unit}还是元：请把格式改为常规，核对数值后再上传。',
    en: 'The format of the cell shows the number smaller than the {text} it holds, so it may be in {unit} or in yuan: set the format to General, check the number and upload the file again.',
  },
  amountMerged: {
    zh: '{from} 至 {to} 合并成了一个金额，看不出每个项目各是多少：请取消合并，逐行填写。',
    en: '{from} to {to} are merged into one amount, so the share of each project is unclear: unmerge the cells and fill in each row.',
  },
  recordMerged: {
    zh: '这一行的项目名称与上一行合并，本行的内容无法归入：请取消合并，一个项目只占一行。',
    en: 'The name of this row is merged with the row above, so its content has no place: unmerge it and give each project one row.',
  },
  textTooLong: {
    zh: '有 {length} 个字，最多 {limit} 个字：请缩短，详细内容可另附文件。',
    en: 'It has {length} characters, and {limit} are the most: shorten it and keep the details in a file.',
  },
  choiceUnknown: {
    zh: '“{text}”不在可选范围内：请填写 {known} 之一。',
    en: '“{text}” is not among the choices: enter one of {known}.',
  },
  notYesOrNo: {
    zh: '“{text}”看不出是或否：请填写“是”或“否”。',
    en: '“{text}” is neither yes nor no: enter 是 or 否.',
  },
  headingTwice: {
    zh: '“{heading}”出现在两列（{first} 和 {second}），不知以哪一列为准：请删去一列或改名，本表没有读取。',
    en: '“{heading}” heads two columns ({first} and {second}): delete or rename one. The sheet was not read.',
  },
  besideHeading: {
    zh: '表头“{heading}”合并了几列，这一格不在其第一列：请移到第一列，或给这一列写上自己的表头。',
    en: 'The heading “{heading}” is merged over several columns, and this is not the first: move it there, or name the column.',
  },
  monthsAcross: {
    zh: '“{heading}”按月并排成了多列（{first}、{second}……）：请每个月单独一张工作表，或增加“月份”列，每个项目每月一行；本表没有读取。',
    en: '“{heading}” stands side by side for several months ({first}, {second} …): give each month a sheet of its own, or add a column 月份 with one row a project and month. The sheet was not read.',
  },
  headingUnclear: {
    zh: '表头“{heading}”看不出是“{one}”还是“{two}”：请改成其中一个，本表没有读取。',
    en: 'The heading “{heading}” may mean “{one}” or “{two}”: change it to one of them. The sheet was not read.',
  },
  headingMissing: {
    zh: '缺少 {headings} 列：请补上这些列，或改正表头，本表没有读取。',
    en: 'The columns {headings} are missing: add them or correct the headings. The sheet was not read.',
  },
  noTableFound: {
    zh: '整个文件中没有找到可以读取的表格：表头至少要有 {headings} 列，请核对是否选对了文件。',
    en: 'The file holds no table that can be read: its header needs at least {headings}. Check that it is the right file.',
  },
  sheetNotUnderstood: {
    zh: '没有认出表头，没有读取：如果其中有要导入的内容，请核对表头名称。',
    en: 'Its header was not recognised, so it was not read: check the headings if it holds anything to be imported.',
  },
  sheetWithoutTable: {
    zh: '其中没有表格，没有读取。',
    en: 'It holds no table and was not read.',
  },
  sheetWithoutRecords: {
    zh: '表头之下没有可以读取的内容。',
    en: 'There is nothing to be read below its header.',
  },
  sheetHidden: {
    zh: '是隐藏的工作表，没有读取：如需导入，请取消隐藏后重新上传。',
    en: 'It is hidden and was not read: unhide it and upload the file again if it is to be imported.',
  },
  rowsHidden: {
    zh: '有 {rows} 行被隐藏或筛选掉，也已读取：如果不要，请删除后重新上传。',
    en: '{rows} rows are hidden or filtered out and were read all the same: delete them if they are not wanted.',
  },
  columnsUnused: {
    zh: '以下各列没有用到：{headings}。',
    en: 'These columns were not used: {headings}.',
  },
  sectionRow: {
    zh: '第 {row} 行“{label}”按分组标题处理，没有作为项目读取。',
    en: 'Row {row}, “{label}”, was taken for the heading of a group and not for a project.',
  },
  breakdownRow: {
    zh: '第 {row} 行“{label}”是合计的分项，没有作为项目读取。',
    en: 'Row {row}, “{label}”, is a part of a total and was not taken for a project.',
  },
  cellsUnheaded: {
    zh: '表头以外的列没有读取，例如 {cells}：如果要读取，请给这些列写上表头。',
    en: 'Columns without a heading were not read, such as {cells}: give them headings if they are to be read.',
  },
  fieldBeyond: {
    zh: '这一行的列数多于表头，各列可能已错位（例如金额 1,234.50 没有加引号）：请去掉千分位逗号，或另存为“Excel 工作簿（*.xlsx）”后再上传。',
    en: 'The row has more fields than the header, so they may be shifted (1,234.50 without quotes, for instance): remove the separators of thousands, or save the file as “Excel Workbook (*.xlsx)” and upload that.',
  },
  yearHidden: {
    zh: '单元格只显示月份，实际存的是 {text}（{year} 年），与表中写的 {stated} 年不一致：请写明年份，例如 {stated}-11。',
    en: 'The cell shows a month only but holds {text} ({year}), while the table states {stated}: write the year, such as {stated}-11.',
  },
  yearsDisagree: {
    zh: '月份 {text} 与同一行的年份 {year} 不一致：请核对，只保留正确的一个。',
    en: 'The month {text} is not in the year {year} of the same row: check them and keep the right one.',
  },
  noteRows: {
    zh: '第 {rows} 行按备注、落款处理，没有作为项目读取：{texts}。',
    en: 'Rows {rows} were taken for notes and not for projects: {texts}.',
  },
  projectUnknown: {
    zh: '本单位可见的项目库中没有“{name}”：请核对名称、代码和所在县（市、区），确实没有的再导入项目。',
    en: 'No project that this unit may see is called “{name}”: check its name, code and county, and import it only if it is new.',
  },
  projectOtherCounty: {
    zh: '项目库中的“{name}”属于{counties}，不属于{stated}：请改正所在县（市、区），或核对项目名称。',
    en: 'In the library “{name}” stands in {counties} and not in {stated}: correct the county, or check the name.',
  },
  codeOfAnother: {
    zh: '代码 {code} 在库中是“{other}”，而“{name}”是库中的另一个项目，看不出填的是哪一个：请核对代码和名称。',
    en: 'In the library the code {code} is that of “{other}”, but “{name}” is another project there: check code and name.',
  },
  nameAmbiguous: {
    zh: '库中有多个名为“{name}”的项目，请填写项目代码，同名项目在不同县的也可以写明所在县（市、区）。',
    en: 'Several projects are called “{name}”: give the project code, or the county where they stand in several.',
  },
  rowTwice: {
    zh: '与 {other} 所在行内容相同，只取了前面的一行：请删去重复的行。',
    en: 'says the same as the row of {other}, of which the first was taken: delete the repeated row.',
  },
  rowsDisagree: {
    zh: '与 {other} 所在行是同一项目、同一时间，而内容不同，看不出哪一行正确，都没有读取：请只保留正确的一行。',
    en: 'speaks of the same project and time as the row of {other} but says something else; nobody can tell which is right, so none was taken: keep the right one.',
  },
  subtotalDisagrees: {
    zh: '“{label}”行“{heading}”写的是 {statedWan} 万元，而该组各行相加是 {computedWan} 万元：请核对。',
    en: 'The row “{label}” states {statedWan} ten-thousand yuan under “{heading}”, but the rows of its group add up to {computedWan}: check them.',
  },
  totalDisagrees: {
    zh: '“{label}”行“{heading}”写的是 {statedWan} 万元，而各行相加是 {computedWan} 万元：请核对。',
    en: 'The row “{label}” states {statedWan} ten-thousand yuan under “{heading}”, but the rows add up to {computedWan}: check them.',
  },
} as const satisfies Terms;
