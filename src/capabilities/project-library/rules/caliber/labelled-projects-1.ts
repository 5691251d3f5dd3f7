/** Projects on which the rules were tuned: division 77 and the way into it. See `labelledProjects` for the columns. */
export const labelledLines1 = `
in|7721|3200|7721|始丰溪流域水污染综合治理工程|整治河道6公里，建设生态缓冲带120亩，设置水质净化设施4处||river remediation
in|7721|500|7721|平桥镇小微水体整治工程|整治小微水体18处，铺设生态浮岛2600平方米||the threshold itself counts
out|7721|499|7721|街头镇池塘水质净化工程|铺设生态浮岛，安装曝气设备6台||one 万元 short
in|7721|1860|7721|石梁镇黑臭河道治理工程|底泥原位修复、曝气增氧、水生植物恢复及生态护岸建设||black-odorous water treated in the water itself
in|7721|980|7721|坦头镇农业面源污染治理工程|建设生态沟渠12公里、生态拦截池8处，人工湿地30亩||diffuse pollution
in|7721|2450|7721|头门港地下水污染防控工程|建设地下水抽提处理系统1套、监测井24口、防渗墙380延米||the note of the class names groundwater
in|7721|760|7721|灵江入河排口综合整治工程|整治入河排口45个，建设生态净化塘6座||outlets with purification
in|7721|5200|7721|长潭水库富营养化治理工程|蓝藻水华拦截与处置设施、湖滨生态缓冲带及前置库建设||lake remediation
in|7721|1500|7721|永宁江水生态修复工程|恢复沉水植物12万平方米，建设生态浮床，投放底栖动物||aquatic ecology
in|7722|1320|7722|滨海工业园VOCs集中治理设施工程|建设废气集中收集管道8公里、蓄热式焚烧装置2套|单独=是|separately filed
in|7722|880|7722|某热电公司锅炉烟气超低排放改造项目|新建脱硫、脱硝、除尘设施各一套|单独=是|desulphurisation filed as its own project
in|7722|640|7722|杜桥镇涂装废气治理设施提升改造项目|新增RTO装置2套，改造废气收集系统||the project is the treatment itself
in|7722|1180|7722|工业炉窑大气污染综合治理工程|对42座工业炉窑加装布袋除尘和脱硝装置||air pollution control
in|7723|4300|7723|临海市一般工业固废处置中心工程|建设填埋库区60万立方米及渗滤液处理设施||general industrial solid waste
in|7723|2100|7723|东部湾区建筑泥浆固化处置工程|建设泥浆固化生产车间及堆场，年处置建筑泥浆40万立方米||not domestic refuse
in|7724|12600|7724|台州市危险废物集中处置项目（三期）|建设回转窑焚烧线1条、暂存库3000平方米||hazardous waste
in|7724|3600|7724|医疗废物处置中心扩能工程|新增医疗废物高温蒸煮线2条，购置冷藏转运车6辆||medical waste
in|7724|5400|7724|飞灰稳定化处置与安全填埋场工程|建设柔性填埋场8万立方米||fly ash is hazardous
in|7725|900|7725|放射性废物暂存库建设工程|新建城市放射性废物暂存库1座及辐射防护设施||radioactive waste
in|7726|3800|7726|退役电镀地块土壤修复工程|修复污染土壤4.6万立方米，建设阻隔墙420延米、地下水监测井12口|资产=是是是|all three answers are yes
ask|7726|2600|7726|原某化工厂地块土壤污染修复项目|污染土壤开挖后异位处置，回填清洁土||nobody answered the three questions
ask|7726|2600|7726|老农药厂污染地块治理与修复|异位热脱附处理污染土壤2.8万立方米|资产=否否是|no asset remains
ask|7726|1900|7726|受污染耕地安全利用工程|施用调理剂，调整种植结构3500亩|资产=否??|a no is enough to ask
in|7727|720|7727|化工园区噪声与振动控制工程|建设隔声屏障1.8公里，改造高噪声设备基础60台套||noise control of its own
in|7729|1500|7729|电镀集聚区污染综合整治工程|集中改造企业末端治理设施，建设共享处理车间||other pollution control
in|7711|4200|7711|玉环漩门湾湿地生态系统保护修复工程|修复湿地860亩，建设水系连通工程及鸟类栖息生境||wetland
in|7711|2300|7711|括苍山自然保护区保护能力提升工程|建设管护站3座、巡护步道22公里、生态系统恢复800亩||nature reserve
in|7712|1400|7712|雁荡地质遗迹保护工程|对火山岩地质遗迹点加固防护，建设保护围栏和标示系统||relics
in|7713|860|7713|野生动物救护繁育基地工程|建设救护用房1200平方米、隔离笼舍及栖息地40亩||wild animals
in|7714|680|7714|珍稀濒危野生植物保护工程|建设就地保护小区5处，繁育温室800平方米||wild plants
in|7715|9800|7715|台州动物园迁建工程|新建动物场馆12座及兽医院||zoos belong to the division
in|7716|5600|7716|台州植物园二期工程|建设专类园6个、温室1座、科研楼||botanical gardens belong to the division
in|7719|1200|7719|生物多样性保护工程|建设生态廊道6公里，珍稀物种保护点8处||other nature protection
in|7721|1600||2019年度水环境项目包一|按批复的初步设计建设治理设施及配套工程||the code stands and the content says nothing against it
in|7722|900||环保提升项目|详见附件||the code stands
ask||2300|7721|白塔镇河道水质提升工程|生态清淤后恢复沉水植物，建设生态浮岛和曝气设施||no code, content clearly 7721
ask||1300|7722|橡胶企业VOCs深度治理项目|新建沸石转轮+RTO装置3套||no code, content clearly 7722
ask||1300||美丽城镇项目|完善相关设施||neither code nor content
ask|77|2600|7721|某溪水生态修复工程|建设生态缓冲带、水质净化塘||two digits
ask|772|2600|7724|危废暂存库工程|建设危险废物暂存库4000平方米||three digits
ask|7721||7721|洋头溪水污染治理工程|建设人工湿地和生态缓冲带||total not known
ask|7718|900|7713|候鸟栖息地保护工程|恢复栖息地200亩，建设观测屋||there is no such class
ask|7712|900|7713|野生动物救护中心工程|建设救护用房|开工=2016-03|bare 7712 of a 2016 project
in|7712|900|7713|野生动物救护中心工程|建设救护用房|开工=2016-03 版本=2011|edition stated: wild animals
ask|7713|750|7714|野生植物保护小区建设工程|建设繁育圃|开工=2017-05|bare 7713 of a 2017 project
in|7713|750|7713|鸟类栖息地修复工程|恢复滩涂栖息地300亩|开工=2019-05|dated after the new edition
ask|7810|2600|7721|百步溪水生态修复工程|恢复水生植物，建设生态缓冲带60亩、生态浮床||content is clearly 7721, code suspected wrong
ask|2710|1500|7722|某制药公司废气治理提升项目|新建RTO装置1套、碱喷淋塔4套|单独=是|coded by the unit's own industry
ask|4822|2100|7721|龙溪水污染治理工程|建设水质净化设施和生态缓冲带||a builder's code is never the project's
ask|7719|2600|7719|废弃矿山生态修复工程|治理边坡6万平方米，复绿120亩||no ruling known for mines
ask||1800|7719|废弃采石场宕口生态修复项目|削坡、覆土、复绿80亩||mine restoration, no code
in|7719|2600|7719|废弃矿山生态修复工程（一期）|治理边坡4万平方米，复绿90亩|答复=yes|the bureau said yes
out|7719|2600|7719|废弃矿山生态修复工程（二期）|治理边坡4万平方米，复绿90亩|答复=no|the bureau said no
ask|7721|1500|7721|里石门水库饮用水水源地保护工程|建设隔离网8公里，标识牌、生态隔离带||no ruling known for water sources
ask|7711|3300|7711|三门湾海岸带整治修复工程|种植红树林300亩，修复滨海湿地||coast, asset questions open
in|7711|3300|7711|大陈岛海岸带生态修复工程|种植红树林260亩，修复滨海湿地500亩|资产=是是是|ecosystem, all three yes
ask|7711|4300|7711|玉环海岸带综合整治工程|沙滩清理整治，岸滩平整|资产=是是否|not more than levelling
in|7726|2400|7726|退役印染地块风险管控工程|建设垂直阻隔墙600延米、处理站1座|资产=否否是 答复=yes|the bureau settled it
ask|7726|2400|7726|退役制革地块修复工程|原位稳定化处理|资产=否?? 答复=conditional|a conditional answer settles nothing
in|7724|2600|7724|小微企业危废收运暂存中心|建设危险废物贮存仓库2500平方米，购置专用收运车辆||collection and storage
in|7721|3000|7721|城区河道综合治理工程|生态修复1800万元、截污管网600万元、绿化景观300万元||largest share is 7721
out|7721|3000|7810|城区黑臭水体综合治理工程|其中截污管网2100万元，生态修复600万元，曝气设施300万元||largest share is pipes
ask|7721|3000|7721|城东水环境综合整治工程|管网投资占49%，生态修复占51%||too near to call
in|7721|2200|7721|鉴洋湖水生态修复项目|生态修复占75%，监测站房占10%，景观绿化占15%||shares decide
out|7721|2200|4620|椒江北岸水环境综合治理工程|新建污水处理厂1座投资1600万元，河道生态修复400万元||largest share is a sewage plant
in|7721|600|7721|洪家街道河道生态修复工程|恢复水生植被，总投资600万元，其中土地费50万元||550 remain even without land
ask|7721|620|7721|山区河道生态缓冲带工程|生态缓冲带200亩|土地=180|below 500 without land, and nobody knows whether land counts
ask|7721|700|7721|金清港水质净化工程|建设净化湿地，其中土地征用费250万元||the text says that land takes it below
out|7722|620|7722|铸造企业除尘设施改造项目|新建除尘设施|旧资产=180|second-hand equipment does not count
out|7723|560|7723|固废收集处置点工程|建设固废处置车间|流动=80|working capital does not count
out|7721|650|7721|小流域水污染治理工程|水质净化设施及三年运维|费用=200|operation is expensed
in|7721|900|7721|小流域水污染治理工程（二期）|水质净化设施及运维|费用=200|700 remain
out|7721|640|7721|南官河水质净化设施工程|建设净化设施，含三年运维费160万元||the text says that operation takes it below
`;
