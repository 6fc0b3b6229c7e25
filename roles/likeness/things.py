"""Nouns of service work that mean the same, in English and Chinese; entries as in `acts`.

`<` names the wider meaning or the family to which one belongs: two of a family, such as telephone and letter, exclude
each other.
"""

THINGS = """\
phone <channel: call, phone, telephone, hotline, phone call, telephone call, ring, caller, hotline call, phone in,
  line, incoming call; 电话 来电 热线 通话 打来电话 电话机 通话录音 致电
message <channel: e-mail, email, message, wechat, chat, online form, social media, online message, social network,
  sms, text message, online chat, chat window, wechat message, chat user, text; 邮件 留言 微信 消息 社交媒体 私信
  社交平台 短信 聊天 聊天窗口 在线 微博 小红书
letter <channel: letter, post, mail, correspondence, in writing; 信函 来函 来信 信件 复函 函件 书信 致歉函 道歉信
part: spare part, part, component, spare, replacement part, replacement, consumable; 配件 零件 备件 零部件 更换件
  配件清单 耗材 部件
product: product, unit, appliance, goods, item, device, equipment, merchandise, machine, washer, good, article, stuff,
  hardware, machinery, apparatus; 产品 商品 货物 电器 家电 机器 设备 货品 电器产品 装置 物品 设施
outlet: outlet, branch, shop, store, service point, service outlet, service centre, location, site, shop branch,
  service station, outlet store; 网点 门店 服务网点 服务站 分店 营业网点 站点 分支机构
hall: service hall, hall, lobby, counter, front desk, reception, reception desk, window, service counter, entrance
  hall, desk, hotel reception, till; 营业厅 大厅 前台 柜台 接待处 服务台 窗口 大厅窗口 服务大厅 服务窗口
warehouse: warehouse, store room, depot, storage, stock room; 仓库 库房 储藏室
workshop: workshop, garage, repair shop; 车间 维修车间 维修厂 修理厂 维修站 维修店
system: system; 系统
knowledge: knowledge base, knowledge database, article, faq, help page, help article, knowledge article; 知识库
  帮助文章 知识文章 文章 帮助页 条目
website: website, web page, web, homepage, webpage, page, online portal, portal, site; 网站 网页 官网 平台 门户 网上
recording: recording, recorded, record call, call recording, tape; 录音 通话录音 电话录音
stock: stock, inventory, storage, warehouse inventory, into stock; 库存 存货 入库
social: social media, social-media, social-media channel, weibo, wechat, xiaohongshu, social network, social platform;
  社交媒体 微博 微信 小红书 社交平台
phone-device <product: smartphone, mobile phone, handset, cell phone; 手机
router <product: router; 路由器
battery <product: battery; 电池
shop: shop, store, showroom; 商店 店铺 门店
entrance: entrance, gate, main gate, front entrance, main entrance, door; 大门 正门 门口 入口
plant: plant, factory; 工厂 厂区 各厂 厂房
outage: outage, power cut, downtime, interruption; 停机 停电 中断 停运
software: software, system, app; 系统 软件 客户端
ticket: ticket, trouble ticket, service ticket; 工单 报单 故障单
delivery-date: delivery date, delivery time, lead time, ship date, when good will be ship, ship, shipping; 交期 交货期
  出货日期 交付日期 到货时间 交货时间
delivery: delivery, shipment, consignment, ship; 送货 交货 配送 发货 到货
delivery-status: delivery status, where parcel, track and trace, order status; 发货进度 物流进度 到哪里 物流状态
parcel: parcel, package, packet, consignment, suitcase; 包裹 快件 快递 邮包
locker: locker, pick-up locker, parcel locker; 快递柜 自提柜 储物柜
luggage: luggage, baggage, suitcase, bag; 行李 箱包
repair: repair, mend, fix; 维修 修理 检修 修车 在修
replacement-car: replacement vehicle, courtesy car, loan car, rental car, replacement car; 代步车 代步用车 备用车
vehicle: vehicle, car, lorry, truck, van; 车辆 汽车 货车 卡车
abroad: abroad, another country, foreign country, overseas; 境外 国外 海外 移居境外
card: card, bank card, credit card, credit-card, debit card; 银行卡 卡片 信用卡
pass: pass, badge, visitor pass, permit; 访客证 胸卡 通行证 出入证 工牌
cash: cash, change, cash float, money, float, takings; 现金 备用金 零钱 营业款 收银备用金
meter: meter, water meter; 水表 电表 气表
reading: reading, meter reading; 读数 表数 抄表 表码
manual: manual, operate manual, operate instruction, instruction, handbook, user guide; 说明书 操作说明书 手册
  操作手册
script: script; 话术 脚本
language: language; 语言
vietnamese <tongue: vietnamese; 越南语
spanish <tongue: spanish; 西班牙语
japanese <tongue: japanese; 日语
english-tongue <tongue: english; 英语
chinese-tongue <tongue: chinese; 中文 汉语
french <tongue: french; 法语
german <tongue: german; 德语
korean <tongue: korean; 韩语
russian <tongue: russian; 俄语
power: power, electricity; 供电 电力 电费
room: room, bedroom; 客房 房间 订房
wheelchair: wheelchair; 轮椅
examination: examination, examination room, examine, x-ray; 检查室 检查地点 检查
police: police; 警察 公安
accident: accident, crash; 事故
safety: safety, work-safety, work safety; 安全 安监 安全监管
airport: airport, terminal; 机场
train: train, railway; 列车 火车
flight: flight, plane; 航班 飞机
name: name, identity; 姓名
address: address; 地址
conference: conference, meeting; 大会 会议 年会
noise: noise; 噪音 噪声
neighbour: neighbour, neighbor; 邻里 邻居
forged: forged, counterfeit, fake; 伪造 假币 假钞 伪钞
note-money: note, banknote, money; 纸币 钞票 假币 假钞
newsletter: newsletter, bulletin; 通讯 简讯
reseller: seller; 卖家
photo: photograph, photo, picture, image; 照片 图片
gift: gift, present; 礼品 礼物
transport: transport, transfer, carriage; 运输 接送
points: loyalty point, bonus point; 积分
specialist-team: specialist team, expert group, expert team; 专业组 专家组
medicine: medicine, drug, medication; 药品
meal: meal, breakfast, lunch, dinner, food; 餐食 早餐 午餐 晚餐 菜品
key: key; 钥匙
uniform: uniform; 工服 制服
password: password; 密码
water: water; 自来水
gas: gas; 燃气 煤气
lift: lift, elevator; 电梯
invitation: invitation; 请柬 邀请函 邀请
member-day: member day; 会员日
washing: washer, wash machine, washing machine; 洗衣机
internet: internet, online, internet banking, online banking; 网银 网上 网络 互联网
home: home, on site, at home, premises; 家中 家里 上门
traffic: traffic; 交通
bus: bus, coach; 公交 校车 巴士
queue-number: queue number, ticket number; 排队号 号票
platform: platform, portal, site; 平台
category: type, kind, model; 型号 类型 种类
"""

BROAD = "customer staff service product company department work system"
"""What nearly every text speaks of, and what tells little."""
