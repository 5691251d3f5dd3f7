import { importMovements, importSources, previewMovements, previewSources } from '../capabilities/funds/contract.ts';
import type { FileToSend, Person } from './people.ts';
import { csv } from './sheets.ts';

/** Test support: uploads a workbook of the ledger, looks at it and takes it in. */
export const taken = async (who: Person, kind: 'sources' | 'movements', file: FileToSend) => {
  const preview = await who.call(kind === 'sources' ? previewSources : previewMovements, {}, file);
  const sent = { params: { uploadId: preview.uploadId }, body: { fileName: file.name } };
  return { preview, result: await who.call(kind === 'sources' ? importSources : importMovements, sent) };
};
/** Test support: what an import refused, as cell and code. */
export const refusals = (result: { refused: readonly { cell: string; code: string }[] }) =>
  result.refused.map(({ cell, code }) => [cell, code]);

/** Test support: headings and rows of both workbooks, as a city sends them. */
export const sourceHeading = '级次,文号,文件名称,资金方向,下达金额（万元）,下达日期,到位金额（万元）,到位日期,地区';
/** Documents of national and city money, one in two lines. */
export const documents = csv('资金下达表', sourceHeading, [
  '中央,测财建〔2019〕1号,水污染防治资金,水污染防治,100,2019.6.1,60,2019年7月1日,天台县',
  '中央,测财建[2019]1号,水污染防治资金,水污染防治,100,2019-06-01,40,2019-09-01,天台县',
  '中央,测财建〔2019〕1号,水污染防治资金,水,50,2019-06-01,,,仙居县',
  '市级,测财建〔2019〕2号,环保专项,综合,30,2019-03-01,30,2019-03-05,市本级',
  '合计,,,,280,,130,,',
]);

/** Headings of allocations and payments. */
export const paymentHeading =
  '项目代码,项目名称,文号,资金方向,分配金额（万元）,分配日期,拨付金额（万元）,拨付日期,收款单位,凭证号';
/** Allocations and payments out of the documents. */
export const payments = csv('项目资金分配拨付表', paymentHeading, [
  'W-1,,测财建〔2019〕1号,,80,2019-07-10,30,2019-08-01,某水务公司,拨1',
  ',始丰溪治理,测财建(2019)1号,,80,,20.5,2019-10-01,某水务公司,拨2',
  'W-1,,测财建〔2019〕2号,,10,2019-04-01,,,,',
  'W-3,,测财建〔2019〕1号,,25,,5,2019-09-01,某建设公司,',
]);
