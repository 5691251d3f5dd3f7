import type { Terms } from '#kernel/terms.ts';

/** Why a row of a workbook of funds isn't taken in, and what to do; the sentence stands behind the cell's address. */
export const importTerms = {
  documentNoMissing: {
    zh: '没有填写文号：自筹资金请填写承诺函或合同编号。',
    en: 'The document number is missing; for own money give that of the commitment or contract.',
  },
  nothingMoved: {
    zh: '本行没有金额：请填写金额，没有资金变动的行请删去。',
    en: 'The row holds no amount: enter one, or delete the row.',
  },
  moneyNegative: {
    zh: '金额不能为负数：收回、更正请在系统中登记“收回”或“红冲”，并写明原因。',
    en: 'An amount is not negative: record a return or a reversal with its reason in the product.',
  },
  arrivedOnMissing: { zh: '填了到位金额，没有到位日期。', en: 'The arrival has an amount but no day.' },
  paidOnMissing: { zh: '填了拨付金额，没有拨付日期。', en: 'The payment has an amount but no day.' },
  payeeNotGiven: { zh: '填了拨付金额，没有收款单位。', en: 'The payment has an amount but no payee.' },
  projectNotNamed: {
    zh: '没有填写项目名称和项目代码：请至少填写一项。',
    en: 'Neither the name nor the code of the project is given.',
  },
  countyUnknown: {
    zh: '“{text}”不是本市的县（市、区）：请核对，市本级请填“市本级”。',
    en: '“{text}” is no county of this city: check it; for the city itself write 市本级.',
  },
  unitOutsideRemit: {
    zh: '该资金下达到的地区不在您的管理范围内。',
    en: 'The unit to which the money is handed is outside your remit.',
  },
  newSourceIncomplete: {
    zh: '{document} 尚未登记，新登记须有级次、资金方向、下达金额和下达日期；缺：{missing}。',
    en: '{document} is not recorded yet; level, purpose, amount and day of issue are needed. Missing: {missing}.',
  },
  issuedDiffers: {
    zh: '该文件已登记下达 {known} 万元，本表为 {stated} 万元。追加或收回请单独登记，登记有误请红冲后重新登记。',
    en: 'The document is recorded with {known} 万元, the table says {stated} 万元: record a further issue, a recall, or a reversal.',
  },
  levelDiffers: {
    zh: '该文件已登记的级次不同，请核对。',
    en: 'The document is recorded with another level: check it.',
  },
  documentUnknown: {
    zh: '没有登记文号 {document} 给该地区的资金，请先导入资金下达表。',
    en: 'No money of {document} is recorded for this unit: import the table of documents first.',
  },
  documentSeveral: {
    zh: '文号 {document} 有几个资金方向，请填写“资金方向”。',
    en: '{document} has several purposes: fill in the purpose.',
  },
  allocationDiffers: {
    zh: '该项目已从此来源分配 {known} 万元，本表为 {stated} 万元。追加请在系统中登记分配，减少请登记收回。',
    en: 'The project has {known} 万元 of this source, the table says {stated} 万元: record the difference in the product.',
  },
  allocationNotYours: {
    zh: '这笔资金由市级分配，请与市级核对。',
    en: 'The city allocates this money: ask the city desk.',
  },
  voucherDiffers: {
    zh: '凭证号 {voucher} 已登记，日期或金额与本表不同，请核对。',
    en: 'Voucher {voucher} is recorded with another day or amount: check it.',
  },
  ledgerRowUnknown: {
    zh: '资金流水中没有第 {number} 号，或不在您的管理范围内。新增的资金变动请不填流水号。',
    en: 'The ledger of your remit has no row {number}; leave the number out of a new row.',
  },
  ledgerRowDiffers: {
    zh: '与资金流水第 {number} 号不一致。流水不能通过导入修改：登记有误的，请在系统中红冲后重新登记。',
    en: 'Differs from row {number} of the ledger, which no import changes: reverse it in the product and record it anew.',
  },
  rowTwice: {
    zh: '与第 {other} 行相同；确有两笔的，请分别填写凭证号。',
    en: 'the same as row {other}; where there are two payments, give their vouchers.',
  },
} as const satisfies Terms;
