/** What names are made of; the held-out words share nothing with those on which the rules were made. */
export type Phrases = {
  readonly letters: string;
  readonly waters: readonly string[];
  readonly works: readonly string[];
  readonly trades: readonly string[];
  readonly offices: readonly string[];
};

export const developmentPhrases: Phrases = {
  letters: '始丰永安灵苍珠游朱盂清亭旁雷马赭茅葭沚洪聚英金鲍',
  waters: ['溪', '河', '港', '湖'],
  works: [
    '{water}流域水污染综合治理工程',
    '{water}水生态修复工程',
    '{town}{water}河道水质提升工程',
    '{town}{village}农村生活污水治理项目',
    '{town}{firm}VOCs治理提升项目',
    '{town}{firm}退役地块土壤修复工程',
    '{village}危险废物集中处置中心',
    '{water}湿地生态系统保护修复工程',
    '{town}{village}建筑泥浆固化处置工程',
    '{firm}锅炉烟气超低排放改造项目',
  ],
  trades: ['水务建设', '城乡环境投资', '固废处置', '生态建设', '环境治理'],
  offices: ['环境保护局', '水利局'],
};

export const heldOutPhrases: Phrases = {
  letters: '梅松柳杏枫樟荷菱鹤雁鹭鹰岩泽澄岚屿汀瀚源嵩泰',
  waters: ['浦', '江', '泾', '塘'],
  works: [
    '{water}水环境综合整治',
    '{water}入河排污口规范化建设工程',
    '{town}{village}黑臭水体整治工程',
    '{town}{firm}废气深度治理设备购置项目',
    '{town}{village}一般工业固体废物填埋场工程',
    '{firm}原厂区污染地块风险管控与修复项目',
    '{village}污泥干化处置项目',
    '{water}滨岸生态缓冲带建设工程',
    '{town}{village}森林生态廊道提升工程',
    '{firm}粉尘收集与除尘改造',
    '{water}沿线面源污染拦截工程',
    '{village}矿山生态修复治理项目',
  ],
  trades: ['市政工程', '水利投资开发', '绿色产业发展', '循环经济科技', '交通建设投资集团'],
  offices: ['自然资源和规划局', '农业农村局', '综合行政执法局'],
};
