/** Projects held out while the rules were first tuned: neighbours and what is no investment. See `labelledProjects`. */
export const labelledLines4 = `
out|4620|6400|4620|中心镇污水处理厂清洁排放技术改造|出水执行清洁排放标准，规模3万吨/日||sewage works
out|7729|2100|4620|乡村污水治理提升项目|改造农村生活污水处理终端58座||rural sewage under a wrong code
out|7721|1400|4620|制药园区废水预处理站|新建高浓度废水处理装置||waste water under a wrong code
out|7723|1900|4620|城镇污泥干化焚烧项目|日处理污泥300吨||sludge under a wrong code
out||1500|4620|再生水厂工程|日产再生水1万吨||reuse without code
out|4690|900|4690|雨水收集利用工程|建设雨水蓄水池20座||rain water
out|7810|2800|7810|污水主干管改造工程|更换DN800污水管9公里||sewers
ask|7721|2800|7810|城镇“污水零直排区”创建|雨污分流、管网修复||claimed as 77
ask|7729|1500|7810|生活小区污水零直排改造|立管改造、纳管||claimed as 77
ask||3100|7810|沿河截污工程|铺设截污管道16公里||interception pipes
out|7820|800|7820|垃圾分类资源化站点建设|建设分类收集站40座||refuse
out||1100|7820|农村厕所革命|改造户厕和公厕||toilets
out|7729|5600|7820|城市环卫停车场及转运中心|环卫车辆停放、垃圾压缩转运||refuse under a wrong code
out|7723|3600|7820|厨余垃圾处理厂|处理规模150吨/日，厌氧消化||kitchen waste
out|7820|48000|4417|生活垃圾焚烧发电项目|2台500吨炉排炉，配12MW机组||both codes lie outside
ask||48000|4417|垃圾焚烧发电厂扩建|新增焚烧线1条||no code
out|4417|16000|4417|农林生物质热电联产|30MW||power
out|4220|1900|4220|废旧轮胎资源化项目|年产再生胶粉2万吨||recovery
out|7723|2700|4220|建筑垃圾资源化利用厂|生产再生骨料、再生砖||recovery under a wrong code
out|4210|5200|4210|再生铝熔炼项目|年产再生铝锭6万吨，原料为废铝||metal
out|7610|6400|7610|椒江北岸防潮堤提标|防潮堤9公里、水闸2座||flood
out|7729|6400|7610|城市内涝治理工程|排涝泵站3座，排涝河道拓浚||flood under a wrong code
out||2400|7610|山洪沟治理工程|堤防护岸7公里||flood without code
out|7721|2400|7630|引水及农村饮用水提升|新建取水口、输水管道18公里||water supply
out|7711|860|7690|水土保持生态建设|坡面水系、梯田改造||soil conservation
out|7461|1680|7461|生态环境监测中心实验室建设|采购气相质谱等监测仪器86台套||monitoring
out|7722|980|7461|大气网格化微型监测站项目|布设微站260个||monitoring under a wrong code
out|7721|1200|7461|水环境在线监测预警平台|建设水质自动监测子站12座和预警平台||monitoring under a wrong code
out|7729|700|7461|环境执法装备配备|采购执法无人机、快检仪器||equipment under a wrong code
out|7729|1100|7461|重点污染源自动监控能力建设|建设监控中心及监测设施|行动=能力|capacity
out|7462|540|7462|湿地生态监测站|监测塔、样地||ecology
out|7432|620|7432|海洋环境调查监测服务|海洋环境监测站位布设||marine
out|0532|980|0532|生猪养殖粪污收集处理中心|粪污处理、有机肥加工||manure
out|7729|980|0532|畜禽养殖污染治理工程|粪污贮存与处理设施||manure under a wrong code
out|0220|1500|0220|沿海防护林造林更新|更新造林2200亩||afforestation
out|0232|560|0232|低产低效林改造|林分改培3600亩||forest
out|7830|1400|7830|城乡市容环境整治提升|外立面整治、线缆序化||townscape
out|7840|880|7840|城区道路绿化改造|行道树更换、绿化带提升||greening
out|7719|3600|7850|城市公园提升项目|儿童活动区、健身步道、绿地||park under a wrong code
out|7862|1300|7862|森林公园基础设施|游步道、停车场、管理用房||forest park
out|7711|2900|7861|天姥山景区生态旅游提升|游客中心、栈道、观景平台||scenic area under a wrong code
out|7910|1700|7910|旱地改水田土地整治项目|表土剥离、田块平整||land consolidation
out|7726|1900|7910|废弃工业用地土地平整项目|拆除地面建筑后场地平整||levelling
out|3591|9600|3591|污水处理装备智能制造工厂|年产一体化处理设备2000台||factory
out|7245|600||工业园区环保咨询|编制一园一策方案||consulting
out|7727|1100||杭绍台高速公路隔音屏障|高速公路工程配套声屏障6公里||part of a road
out|7722|2600||年产3万吨合成革技术改造项目（含废气治理）|生产线升级4条，废气治理设施||plant upgrade
out|7722|800||某阀门公司熔炼烟尘治理|与铸造车间技改同步实施，列入技改项目总投资|单独=否|not separate
out|7724|900||厂内危废仓库|新厂区建设配套内容|单独=否|not separate
out|7726|700||农用地土壤详查|采样检测4600点位||survey
out|7721|620||美丽河湖建设方案编制|编制建设方案与评估报告||plan
out|7722|700||大气走航监测服务采购|第三方走航服务一年||service
out|7721|1900||城区内河水质维护与保洁|维护、打捞、保洁，两年||maintenance
out|7721|780||人工湿地管护|植物收割、设施维护||maintenance
out|7723|640||填埋场设备维修保养|设备检修、保养||repairs
out|7722|520||锅炉设施大修|脱硫塔大修||major repair
out|7729|560||应急物资采购|采购药剂、吸油毡、防护用品||consumables
out|7722|3000||国三柴油车淘汰补助资金|发放车辆淘汰补助||subsidy
out|7724|2400||收购旧厂房用于危废贮存|收购旧厂房及旧设备||second-hand
out|7722|900||环保设备租赁|租用移动除尘设备||lease
in|7722|1600|7722|合成革企业RTO设备购置项目|购置新RTO装置2套并安装|性质=purchase 单独=是|new equipment
in|7724|1200|7724|医疗废物处置中心技术改造|淘汰旧焚烧炉，新建高温蒸煮线|性质=alteration|capacity renewed
ask|7729|2300|7729|企业末端治理设施打捆改造|28家企业末端治理设施统一打捆||a bundle
ask|7721|1600|7721|骨干河道清淤工程|清除河道污染底泥12万方||dredging only
out|7721|1600|7610|骨干河道行洪疏浚|疏浚河道，恢复行洪断面||dredging for flood
out|7721|700|7721|农村河道日常清淤保洁|按年度计划轮疏||maintenance dredging
ask|7721|2700|7721|内河综合整治|生态浮岛、水生植物带；新建污水管网5公里、检查井120座||mixed without shares
in|7721|1900|7721|沿溪生态净化工程（不包括防洪堤）|建设净化湿地、生态缓冲带，防洪堤不在本项目范围||negation
in|7723|1900|7723|工业固废处置场（除生活垃圾外）|处置一般工业固废，不接收生活垃圾||negation
out|4862|1300|7840|绿化施工项目|绿化种植||builder's code and a neighbour
ask|4822|1300||治水工程|||builder's code, nothing else
out|7721|499.99|7721|水质净化工程|净化设施||just below
ask|7729|800|7461|能力建设项目|||capacity in the name only
in|7722|640|7722|汽修行业喷漆废气整治|集中喷涂中心废气处理设施||air
in|7724|860|7724|废铅蓄电池集中收集转运点|危险废物集中收集点及贮存设施||hazardous
`;
