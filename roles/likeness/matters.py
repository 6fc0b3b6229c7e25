"""Nouns for what service is about: requests, papers, money, times; entries as in `things`."""

MATTERS = """\
service: service; 服务 客服部
complaint: complaint, grievance, complain, complainant, dissatisfied comment, petition, criticism, dissatisfaction,
  negative review, bad review; 投诉 抱怨 申诉 投诉人 客诉 投诉案件 投诉者 不满评论 不满 差评 负面评价 意见投诉 信访
opinion: opinion, view, feedback, comment, remark, voice, survey, rating, review, viewpoint, point of view,
  impression, reaction, experience; 问卷调查 满意度调查 客户调查 信息调查 意见调查 意见 反馈 看法 评语 心声 反馈意见
  评价 评分 体验 感受 评论 点评 反映
proposal: suggestion, proposal, idea, recommendation, advice; 建议 提案 点子 对策 措施
satisfaction: satisfaction, satisfy, how satisfied, satisfied; 满意度调查 满意度 满意 满意程度
enquiry: enquiry, inquiry, question, query, issue, request; 咨询 提问 疑问 问题 询问 疑难 咨询问题 诉求 疑惑
data: data, information, material, profile, detail, particular, record, master data, master file; 资料 信息 数据 材料
  主数据 主数据档案 详细信息 数据档案
file: file, record, dossier, archive, document, case file, paper, master file; 档案 资料 卷宗 案卷 文件 文档
log: log, ledger, register, logbook, minute, record book, journal; 台账 登记簿 日志 纪要 记录 记录本 登记表
report: report, statement, account; 报告 分析报告 统计报表 分析日报表 报表 日报 月报 周报 日报表 简报 书面报告 报告书
  汇报
figure: statistic, figure, number, statistical, count, key figure, indicator, kpi; 统计 数据 数字 指标 统计数据
  报表数据
standard: standard, norm, criterion, benchmark, checklist, form, scorecard; 标准 规范 准则 评分表 质检表 质检评分表
  检查表
procedure: procedure, process, rule, guideline, method, instruction, way, routine, regulation, step; 规程 程序 流程
  制度 办法 规则 守则 细则 规定 步骤 做法
policy: policy, principle; 政策 方针
plan: plan, programme, scheme, program, concept, roadmap, schedule; 计划 方案 规划 日程 计划表
contract: contract, agreement, terms, deal, arrangement, lease, condition; 合同 协议 条款 合约 协议书 合约条款 条件
  维保合同 契约
credit: credit, creditworthiness, credit line, credit limit, credit standing, solvency, credit rating; 信用 资信 授信
  信用额度 授信额度 额度 信用等级
cause: cause, reason, root cause, why, source, origin, why leave, root; 原因 根源 源头 成因 起因 缘由 诱因 症结
origin: responsible department, department responsible, fault lies, accountable; 责任部门 责任归属
bill: invoice, bill, receipt, account, statement; 发票 账单 单据 帐单 电费账单 票据
payment: payment, money, debt, overdue payment, unpaid bill, arrear, overdue charge, overdue invoice, overdue bill,
  money owe, debtor, unpaid invoice; 款项 货款 欠费 欠款 账款 未付账款 拖欠 拖欠费用 催款函
warranty: warranty, guarantee, warranty claim, guarantee claim; 保修 三包 质保 保修期 质保索赔 保修索赔 质保期
price: price, tariff, fee, charge, rate, price list, cost, list price; 价格 资费 收费 价目表 价目 运价 定价 售价
discount: discount, preference, preferential, incentive, concession, rebate, reduction, reduce tariff; 优惠 折扣 优待
  返利 减免 打折
goodwill: goodwill, goodwill payment, ex-gratia, ex gratia, gesture; 通融 关怀 商誉 善意
relation: relation, relationship, rapport, tie, partnership, contact; 关系 合作关系 客情 往来关系 联络
quality: quality, qa; 质量 品质 品控 质检
failure: failure, fault, defect, anomaly, abnormal, malfunction, breakdown, error, mistake, faulty, defective, broken,
  out of order, wrong, incorrect, inaccurate, damage, problem, trouble, outage; 异常 故障 失误 缺陷 差错 错误 缺点
  有误 故障机 不良 损坏 破损 失灵 报修 问题
incident: incident, accident, emergency, hazard, mishap; 事故 险情 意外 事件 安全事故
roster: roster, rota, shift, duty roster, shift plan, who work when, work schedule, who work, duty; 排班 排班表 班次
  轮值表 值班表 班表 排班计划 排班安排 轮班 值班 人员班次
result: result, outcome, how it end, what come of; 结果 结论 处理结果 结局
dispute: dispute, conflict, disagreement, quarrel, argument, controversy; 纠纷 争议 争执 矛盾 争端 纠葛
case: case, ticket, matter, request, file, affair; 案件 个案 工单 事项 案卷
budget: budget, fund, financial plan; 预算 经费 预算表
cost: cost, expense, spending, expenditure; 费用 成本 开支 支出 花费
meeting: meeting, session, conference, get-together, forum; 会议 例会 分析会 大会 座谈会 集会
application: application, form, application form, paperwork; 申请 申请表 表格 手续 申请书 材料
target: target, goal, objective, aim, quota; 目标 指标 目标值
survey: survey, questionnaire, question form; 问卷 调查表 调查问卷 调查 问卷调查 满意度调查
claim: claim; 索赔 理赔 索赔申请 赔偿申请
booking: booking, reservation, room booking, appointment; 预订 预约 订房 订位 预约单
event: event, function, celebration, party, fair; 活动 活动日 庆典 展会
access: access, access right; 访问权限 权限
market: market; 市场 行情
reminder: reminder; 提醒
promise: promise, commitment; 承诺 诺言
order: order, purchase order, purchase, purchase request; 订单 订货单 订货
repair-order: repair order, repair job, work order, service order, repair request, repair task; 维修单 维修任务 派工单
  报修 维修工单
leaver: lost, leave, churn, former, move, departing, exit, former customer, subscriber leave, turn away; 流失 离网
  流失用户 离开 流失原因 离职
after-sales: after-sales, after-sale; 售后 售后服务
pre-sales: pre-sales; 售前
work: work, job; 工作
not: non; 非
above <limit: above, over, beyond, exceed, more than; 以上 超过 超出 高于
below <limit: below, under, up to, less than, within limit, no more than, not more than, not exceed, at most, maximum,
  or less; 以下 以内 低于 不超过
before <moment: before, prior to;
after <moment: after, following;
day-shift <shift: day shift, early shift; 白班 早班 日班
night-shift <shift: night shift, late shift; 夜班 晚班
review: review, rating, write about, comment, feedback; 评价 评论 点评 差评 评分
measure: measure, remedy, countermeasure, action, step; 措施 对策 办法
request: request, wish, demand, application; 诉求 申请 需求 请求 需要
list: list, overview, summary, table, directory, index; 清单 名单 一览表 列表 名录 目录
overdue: overdue, unpaid, arrear, overdue charge, late, past due, delay, overrun; 逾期 欠费 未付 到期未付 超期 延误
  迟延 晚点 延迟 过期
refund: refund, money back, reimbursement, pay back; 退款 退费 票款
compensation: compensation, indemnity, goodwill payment, ex-gratia compensation, ex-gratia; 补偿 赔偿 商誉补偿
  善意补偿 赔款 补偿款
fare: ticket, ticket price, fare; 车票 票款 票价
bonus: bonus, premium, incentive; 奖金 返利 奖励
check: check, inspection, audit, acceptance; 检查 核查 验收 核验
shipping-cost: shipping cost, freight rate, freight cost, freight; 运费 运价
interview: interview; 面谈 面试 访谈
appointment: appointment, slot; 预约 时段
lost: lost, missing, gone missing, go missing, lose, stray, stolen, theft; 丢失 遗失 失踪 失窃 被盗 遗落
stolen: stolen, theft, steal; 被盗 失窃
unclaimed: unclaimed, nobody fetch, not collect, uncollected, nobody have fetch; 无人领取 逾期未取 未取 无人认领
churn: churn, leave, turnover, lost, why subscriber leave; 流失 离网 解约
move: move, relocate, relocation; 移居 迁往 搬迁 搬家
unfinished: open, unfinished, incomplete, pending, not finish, still unfinished, outstanding, unresolved; 未完
  没有完成 未完成 未结 未结案 待办 未决 未处理
received: incoming, arrive, arrival, receipt, received, come in, reach, receive; 到达 到货 接到 打进
missed: miss, not come, no show, failed; 未到 未果 错过
how-long: wait, wait time, queue, how long, hold, queue time; 等候 等候时间 排队 排队多长时间 等待 等待时长 等候时长
  多长时间
working-hour: working hour, work hour; 工时 工作时间
overtime: overtime, extra hour, hour work; 加班
leave: leave, holiday, vacation, time off, absence; 休假 假期 请假 缺勤 年假
identity: identity, id card, id, identification, passport; 身份 身份证 证件 护照
account: account, bank account; 账户 开户 帐户
account-opener: account opener, open account, person who open account; 开户人 开户者 开户
quotation: quotation, offer, quote, bid; 报价 报价单 方案报价
unanswered: not answer, not react, no reply, not reply; 未回复 没有反馈 未答复
apology: apology, letter of apology; 道歉 道歉信 致歉函 致歉
fault-report: fault report, phone in fault, report fault; 报修 报障
discharge: discharge, day they leave; 出院
treatment: treatment, therapy; 治疗 诊疗
night: night, night shift; 夜班 夜间 夜里
emergency: emergency, urgent; 应急 紧急
qualification: qualification, licence, license, certificate; 资质 资格 驾照 执照 证书
fraud: fraud, scam; 欺诈 诈骗
trip: trip, journey, travel, itinerary, route, who go where, which customer and when; 行程 旅程 路线 差旅
new: new, newly; 新增
forecast: forecast, how many people; 预测
staffing: staffing, headcount, how many people; 人手 人数 人力
temporary: temporary, part-time, casual, seasonal; 临时 兼职 短期
peak: peak, peak season, spring festival; 旺季 春节 高峰
deposit: deposit; 押金 定金 保证金
guideline: guideline; 指南
half-yearly: half-yearly, half-year; 半年
conversation: talk, conversation; 谈话
loyalty: loyalty; 忠诚 会员
fee: fee, surcharge; 手续费 服务费
reply: reply, answer, response; 答复 回复 复函 回函
older: age, old;
misdirected: misdirected, misdirect, wrong, misplaced; 误投 误送 误寄
rent: rent, rental, lease, hire charge; 租金 租赁 房租
recall: recall; 召回
opening-hour: opening hour, opening time, hour of opening, when open, when branch open; 营业时间 开放时间
text: text, wording; 文本 文字 措辞
"""
