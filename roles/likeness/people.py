"""People, firms and places of service work; entries as in `things`."""

PEOPLE = """\
customer: customer, client, consumer, user, buyer, guest, member of public, patron, shopper, caller, applicant,
  account holder, holder, person, people; 客户 顾客 用户 客人 消费者 来电者 持卡人 来电客户 来电人
key-account <customer: key account, major account, key customer, major customer, large customer, vip, large account,
  big account, important customer, big customer, strategic customer, major client, key client, large client, top
  customer; 大客户 重点客户 重要客户 贵宾 战略客户 贵宾客户 高端客户 VIP客户
business <customer: business customer, corporate customer, enterprise customer, firm, company customer, business
  client, corporate client, business, company account, trade customer, commercial customer, corporate; 商务客户
  企业客户 单位客户 集团客户 公司客户 企业 商户 商业客户 单位
household <customer: household, private customer, residential customer, family, home customer, individual customer,
  household customer, private household, consumer household, resident household; 家庭客户 个人客户 居民 家庭用户
  居民用户 家庭 住户 家庭用电户 个人
dealer <customer: dealer, distributor, reseller, retailer, agent shop, trade partner, franchisee, wholesaler,
  merchant; 经销商 代理商 分销商 零售商 分销伙伴 批发商 加盟商 商家
hotel <customer: hotel, hotel chain; 酒店 宾馆 连锁酒店
supplier: supplier, vendor, manufacturer, maker, producer; 供应商 供方 厂家 制造商 供货商 厂商
visitor: visitor, walk-in, walk in customer, guest, delegation, caller in person, person who come, people who come;
  来访客户 来访者 来客 访客 来访客人 到店客户 到厅客户 来访 来宾 到访 参观者 到访者 来访人员 到店顾客 进店的顾客
  进店顾客 参观客户
staff: staff, employee, colleague, personnel, worker, team, team member, workforce, people, salespeople; 员工 人员
  同事 职工 团队 全体员工 成员
technician <staff: technician, engineer, mechanic, repairer, fitter, installer, field technician, service engineer,
  field engineer, service technician, serviceman; 技师 技工 工程师 维修人员 维修工 技术人员 维修技师 安装工 师傅
  装配工 维修师傅 现场技师 安装人员 技术员
agent <staff: agent, representative, operator, service staff, call handler, service agent, contact centre staff,
  service employee, customer service staff, call-centre agent, call centre agent, service desk staff, telephonist,
  hotline agent, contact centre agent, newcomer on hotline; 客服 客服人员 座席 坐席 接线员 客服代表 服务人员 坐席人员
  客服员工 热线人员 话务员 客服员 客服专员 呼叫中心坐席
member <customer: member, subscriber, subscriber member, cardholder member, club member; 会员 会员用户 会员客户
school <customer: school, kindergarten; 学校 幼儿园 院校
hospital <customer: hospital, clinic; 医院 门诊 诊所
government <customer: government, public body; 政府
newcomer: newly hired, newcomer, newly joined, joiner, new hire, new staff, new agent, new employee, new colleague,
  new call-centre agent, recruit, beginner, new starter, starter, trainee; 新员工 新入职 新人 新进 热线新人 新同事
  新招 新客服 新入职客服 新员工入职
competitor: competitor, rival; 竞争对手 同行
company: company, firm, business; 公司 企业 本公司
department: department, division; 部门 科室 处室
north <region: north, northern; 华北 北方 北区 北部
south <region: south, southern; 华南 南方 南区 南部
east <region: east, eastern; 华东 东区 东部
west <region: west, western; 西部 西区 西南 西北
online <place: online, web shop, webshop, e-commerce; 线上 网上 网店 电商
offline <place: in-store, store order, offline, shop order; 线下 实体店
domestic <country: domestic, inland; 国内 境内
overseas <country: overseas, foreign, abroad, export; 海外 国外 境外 出口
existing <customer-age: existing, regular customer, old customer, long standing; 老客户 现有客户 存量客户
new-customer <customer-age: new customer, prospective, prospect; 新客户 潜在客户
small <customer-size: small customer, standard customer, ordinary customer; 小客户 普通客户 中小客户 散户
large <customer-size: key account, major account, large customer, vip; 大客户 重点客户 贵宾
beijing <town: beijing; 北京
shanghai <town: shanghai; 上海
guangzhou <town: guangzhou; 广州
shenzhen <town: shenzhen; 深圳
chengdu <town: chengdu; 成都
hangzhou <town: hangzhou; 杭州
wuhan <town: wuhan; 武汉
nanjing <town: nanjing; 南京
tianjin <town: tianjin; 天津
chongqing <town: chongqing; 重庆
subscriber <customer: subscriber; 用户 订户
patient <customer: patient, outpatient, inpatient, sick person; 患者 病人 病患 门诊患者 住院患者 就诊者
passenger <customer: passenger, traveller, traveler, rider; 旅客 乘客 出行者
tenant <customer: tenant, lessee, renter; 租户 租客 承租人 房客
owner <customer: owner, homeowner, proprietor; 业主 车主 物主 失主 店主
guest <customer: guest, hotel guest, diner; 客人 宾客 住客 来宾
resident <customer: resident, citizen, inhabitant, public; 居民 市民 群众 公众 百姓
policyholder <customer: policyholder, insure, people with policy, policy holder; 投保人 保单客户 被保险人 保户 参保人
petitioner <customer: petitioner; 信访人 上访人
pensioner <customer: pensioner, retiree, senior, elderly, older, senior citizen; 退休人员 老年人 老人 老年 长者 离退休
student <customer: student, pupil; 学生 学员
parent <customer: parent; 家长
taxpayer <customer: taxpayer; 纳税人
driver: driver; 司机 驾驶员
nurse <staff: nurse; 护士
doctor: doctor, physician; 医生 医师 大夫
cashier <staff: cashier, checkout staff; 收银员 收银人员
manager: manager, head, supervisor, boss, management; 经理 主管 负责人 管理层 领导
board: board, board of director, director; 董事会
committee: committee, panel, jury; 委员会 评审会 评审委员会
authority: authority, office, regulator, inspectorate; 监管部门 主管机关 机关 部门 监管机关
journalist: journalist, reporter, press, media; 记者 媒体 新闻界
carrier: carrier, haulier, forwarder, logistics company, freight company, courier; 承运商 物流商 货运公司 承运人
  快递公司
insurer: insurer, insurance company; 保险公司
lawyer: lawyer, solicitor, attorney; 律师
bank: bank; 银行
restaurant: restaurant, eatery, caterer; 餐厅 餐饮门店 饭店 餐饮
applicant: applicant, candidate, job seeker; 应聘者 求职者 候选人 申请人
contractor: contractor, subcontractor, service provider; 施工单位 承包商 外包商 服务商
team: group, crew, squad; 小组 专业组 班组
expert: expert, specialist; 专家 专业
"""
