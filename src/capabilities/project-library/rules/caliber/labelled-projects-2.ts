/** Projects on which the rules were tuned: neighbours of division 77 and what is no investment. */
export const labelledLines2 = `
out|4620|8600|4620|城镇污水处理厂提标改造工程|日处理污水4万吨，增加深度处理单元||sewage works
out|7721|8600|4620|某某污水处理厂扩建工程|新增处理规模2万吨/日及污泥脱水设施||coded 77 but a sewage plant
out||1900|4620|农村生活污水处理设施工程|新建污水处理终端32座||rural sewage stations
out|7721|3200|4620|化工园区工业废水集中处理工程|日处理工业废水1.5万吨，配套事故应急池||centralised industrial waste water
out|7721|1500|4620|污泥无害化处置工程|日处置市政污泥150吨||sludge is 4620
out|7721|900|4620|电镀废水回用工程|建设中水回用系统1套||reuse
out|7810|3600|7810|城北污水收集管网工程|敷设污水管网35公里||sewers
ask|7721|3600|7810|工业园区污水零直排区建设工程|改造雨污管网28公里，检查井960座||usually wrongly claimed as 77, ask
ask||2200|7810|老旧小区雨污分流改造工程|敷设雨水管、污水管共18公里||pipes without code
ask|7721|2800|7810|某河截污纳管工程|新建截污管12公里、提升泵站2座||interception pipes
out|7820|1500|7820|生活垃圾中转站工程|日转运生活垃圾200吨||domestic refuse
out|7723|2600|7820|餐厨垃圾资源化处理工程|日处理餐厨垃圾100吨||domestic refuse under a wrong code
out|7729|600|7820|农村公厕改造提升工程|新改建公共厕所40座||toilets
out|7723|4200|7820|生活垃圾填埋场封场工程|封场覆盖、渗滤液导排||domestic refuse
out|4417|52000|4417|生活垃圾焚烧发电厂二期|新增750吨/日焚烧炉1台、15兆瓦汽轮发电机组||incineration with power
ask|7723|52000|4417|静脉产业园垃圾焚烧发电项目|建设焚烧炉2台及汽轮发电机组||4417 or 7820, ask
out|4220|2600|4220|建筑垃圾再生骨料生产线|年产再生骨料60万吨、再生砖||recovery that makes raw material
out|7723|1800|4220|废塑料综合利用项目|建设废塑料清洗造粒生产线4条||recovery under a wrong code
out|7723|3300|4210|报废汽车拆解项目|年拆解报废汽车3万辆，回收废钢||metal scrap
out|7610|9800|7610|始丰溪防洪提升工程|加固堤防12公里，新建排涝闸3座||flood works
out|7721|9800|7610|某江堤防加固工程|加固堤防9公里、拓宽行洪断面||flood works under a wrong code
out|7711|8800|7610|海塘安澜工程|加高加固海塘14公里||sea wall
out|7721|2600|7610|河道清淤拓浚工程|拓宽河道断面，提高行洪排涝能力||dredging for flood capacity
out|7721|1600|7630|病险水库除险加固工程|大坝加固、溢洪道改造||reservoir
out|7721|1100|7690|小流域水土流失综合治理工程|坡耕地治理、水土保持林||soil and water conservation
out|7640|700|7640|中小河流水文站建设工程|新建水文站6座||hydrology
out|7461|980|7461|空气自动监测站建设项目|新建空气自动站8座，购置监测设备||monitoring
out|7721|760|7461|水质自动监测站建设工程|新建水质自动站5座，购置分析仪器||monitoring under a wrong code
out||1200|7461|智慧环保监管平台建设项目|建设环境监控平台、大数据中心||platform
out|7729|860|7461|环境应急监测能力建设项目|购置应急监测设备、走航监测车2辆|行动=能力|capacity building
out|7462|600|7462|生物多样性监测网络建设|布设红外相机与监测样地||ecological monitoring
out|7711|900|7432|近岸海域海洋环境监测浮标项目|布设海洋监测浮标12套||marine services
out|0532|1300|0532|畜禽粪污资源化利用整县推进项目|建设粪污集中处理中心2座||manure
out|7723|1500|0532|规模养殖场粪污处理提升工程|建设堆肥车间、沼液池||manure under a wrong code
out|0220|900|0220|国土绿化造林工程|人工造林3600亩||afforestation
out|7711|900|0220|珍贵彩色森林建设造林项目|新造林2800亩||afforestation under a wrong code
out|7711|620|0231|中幼林森林抚育工程|抚育森林1.2万亩||tending
out|7840|1700|7840|高速路口绿化提升工程|种植乔木3600株，铺设草坪||greening
out|7721|2300|7840|滨河景观绿化工程|绿化面积12万平方米，铺设园路||landscape under a wrong code
out|7850|4200|7850|城市中央公园建设工程|建设公园绿地、广场、停车场||park
out|7719|1900|7861|风景名胜区游步道提升工程|建设游步道18公里、观景台、游客中心||scenic area
out|7910|2600|7910|土地整治与垦造耕地项目|垦造耕地600亩||land consolidation
out|7726|1600|7910|建设用地复垦项目|拆旧复垦420亩，土地平整||reclamation
out|3591|6800|3591|环保装备制造基地项目|年产废气处理设备500台套||a factory
out|7722|6800|3591|环保专用设备生产线技改项目|新建环保设备生产线2条||a factory under a wrong code
out|7516|600|7516|环保技术推广服务项目|示范推广低VOCs原辅材料||promotion
out|7727|900||某快速路工程声屏障|作为快速路工程的组成部分同步建设声屏障3公里||part of a road
out|7722|900||年产5000吨涂料技改项目|新增生产线1条，配套废气处理设施||part of a plant upgrade
out|7722|720||喷涂车间废气治理|随主体工程技改一并实施|单独=否|not filed separately
out|7722|1500||化工企业尾气治理项目|新建尾气焚烧炉，与年产2万吨树脂扩建项目同步建设，纳入主体工程概算||belongs to the main works
out|7726|900||污染地块土壤污染状况调查项目|布设采样点120个，编制调查报告||survey
out|7721|560||水生态环境保护规划编制项目|编制流域规划文本||plan
out|7721|800||河道保洁养护服务项目|全县河道日常保洁和养护，服务期三年||maintenance
out|7721|900||水质净化设施运维项目|净化设施委托运营三年||operation
out|7722|560||除尘器大修项目|更换滤袋和破损部件||major repair
out|7722|600||活性炭更换项目|采购活性炭并更换||consumables
out|7722|2600||老旧柴油货车淘汰补贴项目|对提前淘汰车辆发放补助||cash subsidy
out|7723|1800||购买二手固废处理设备项目|购置二手破碎机、压滤机|性质=purchase|second-hand
out|7711|3600||滩涂围填与场地平整工程|围填海造地，吹填平整||reclamation
in|7724|1600|7724|危险废物焚烧设备购置项目|购置全新焚烧炉及烟气净化设备|性质=purchase|new equipment is investment
in|7723|1500|7723|固废处置中心改造提升项目|对原有车间改造，新增处置线1条，提升处置能力|性质=alteration|use value changes
ask|7721|1800|7721|乡镇水环境项目打捆工程|将6个乡镇小型河道生态修复打捆实施||a bundle needs the bureau
out|7721|1200|7721|河道常态化清淤疏浚项目|年度常态化清淤，属维护性清淤||maintenance dredging
ask|7721|1200|7721|污染底泥环保清淤工程|清除污染底泥18万立方米||only dredging: is there an asset?
in|7721|1200|7721|污染底泥环保清淤工程（二期）|清除污染底泥10万立方米并建设余水处理站|资产=是是是|dredging that leaves an asset
ask||3000|7721|城区河道综合整治工程|建设生态缓冲带，敷设截污管网||mixed without shares or code
in|7721|2600|7721|后岸村水体生态修复工程（不含污水管网）|建设生态净化塘、水生植物带，不含污水管网和污水处理设施||negation
out|4863|900|4620|污水处理站安装工程|污水处理站设备安装||builder's code and a sewage plant
out|4620|390|4620|污水泵站改造|改造泵站2座||small and a neighbour
out||300|7721|溪边池塘整治|清淤、水生植物||too small whatever its code
ask|7729|700|7461|环保能力建设项目|提升能力|行动=能力|capacity, content thin
in|7722|700|7722|餐饮油烟综合治理工程|安装高效油烟净化装置320套||air
in|7722|900|7722|加油站油气回收改造工程|改造油气回收系统46套||air
`;
