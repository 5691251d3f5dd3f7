import { wordList } from './word-list.ts';

type Headings = readonly [string, ...string[]];

/** Headings of the name of a project, the proper one first. */
export const nameHeadings: Headings = wordList(
  '项目名称 工程名称 建设项目名称 项目 名称 项目全称 工程项目名称 入库项目名称 建设项目 工程项目 项目名',
);

/** Headings of the code of a project. */
export const codeHeadings: Headings = wordList(
  '项目代码 项目编码 项目编号 赋码 统一项目代码 在线平台代码 在线平台项目代码 投资项目在线审批监管平台代码 投资项目代码 项目统一代码 项目赋码 入库代码 立项代码 库内编号 在线审批平台代码 审批监管平台代码 国家代码 发改代码',
);

/** Headings of the county, district or zone where a project stands. */
export const countyHeadings: Headings = wordList(`
      所在县（市、区） 县（市、区） 所在县 所属县（市、区） 所在区县 所属区县 县市区 区县 县区 县 县别 所属县 项目所在县（市、区） 项目所在地 项目在地 所在地 所在地区 地区 属地 项目属地
      所属地区 建设地点（县、市、区） 所在县（市、区）代码 所在县市 县（市、区）名称 行政区划 行政区划代码 所属县市 县级单位 辖区 所属辖区 区域 所在县区 所属县区 市县 县级行政区 所在县（市、区）、集聚区 县（市、区）、集聚区 县（市、区）、开发区
    `);
