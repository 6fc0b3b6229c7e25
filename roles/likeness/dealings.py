"""Verbs for what is done with people, and who decides; entries as in `acts`."""

DEALINGS = """\
visit: visit, pay visit, call on, go to see, drop in on, meet with, travel to, stop by, go and see, pay call, walk
  through; 拜访 走访 回访 探访 造访 登门 登门拜访 上门拜访 看望 巡访 上门查看
train: train, teach, instruct, educate, school, run course, show how; 培训 轮训 讲授 授课 教授 训练 传授 讲课 教会 教
  教导 带训 授训 演示用法
coach: coach, mentor, tutor, guide; 辅导 带教 指导 帮带 传帮带 指教
survey: survey, poll; 问卷调查 满意度调查 客户调查 信息调查 意见调查 调研
collect: survey, poll, collect, gather, seek, solicit, ask for, obtain, canvass, invite, elicit, call for, bring in;
  问卷调查 满意度调查 客户调查 信息调查 意见调查 调研 收集 征求 征询 征集 搜集 采集 听取 收取 汇集 回收
demand: collect, dun, chase, recover, press for, call in, recover debt, chase up; 催收 催缴 追讨 追收 催款 追缴 催付
  催还 清收 追讨欠款 催收欠费 催讨
approve: approve, authorise, authorize, sanction, sign off, grant, permit, approval, clear, consent, release, allow,
  okay, give green light, agree to, decide; 审批 批准 核准 准许 签批 同意 授权 审核同意 核批 审定 签发 放行 决定 裁定
decide: decide, determine, rule on, fix, choose, select, settle, set, decision, specify, approve, authorise,
  authorize, pick, say which, judge, lay down, say when, opt; 决定 确定 裁定 核定 选定 决断 认定 裁决 审批 批准 挑选
  选择 拍板 定夺 定下 敲定 判断 判定 择定 商定
answer: answer, reply, respond, take call, pick up call, attend to, response, take, pick up, deal with question,
  react, come back to, write back, answer question, return call, tell; 答复 回复 回答 解答 接听 应答 接起 回应 接电话
  作答 答疑 应对 解惑 告知
phone: call, phone, ring, telephone, call back, ring up, phone up, dial, make call, give ring, make phone call,
  telephone call; 致电 打电话 拨打 去电 回电 回访 电话回访 拨通 外呼 电联 电访 电询 电话询问 电话联系 打给 来电 通话
schedule: schedule, roster, book, timetable, plan, allocate time, time, set date, assign, arrange, draw up, fix,
  dispatch; 排班 排定 编排 调度 排期 安排 编制 排程 分派 派遣 指派 计划
contact: contact, get in touch, reach out, write to, approach, talk to, speak to, phone, call; 联系 联络 致电 沟通
  打电话
appoint: make appointment, book, appointment, schedule, make date, fix date, agree appointment, arrange, agree,
  reserve; 预约 约定 约见 排定 商定 协调 预定
tell: inform, tell, notify, report, escalate, submit, pass, pass on, forward, hand over, distribute, transmit,
  communicate, brief, feed back, advise, let know, refer, route, relay, pass back, alert, remind, confirm, let, point
  out, warn, write, announce, ring, call, call attention, circulate; 告知 通知 反馈 通报 转告 知会 上报 汇报 报告 报送
  提交 呈报 转交 转送 转达 分送 送交 分发 传递 移交 传达 报知 提醒 提示 说明 发给 寄给 发送 提请 致函 告诉 函告 反映
  分享 通告 确认 答复 警示
appraise: appraise, appraisal, assess, evaluate; 考核 考评 绩效考核 评价 评估
settle: mediate, resolve, settle, arbitrate, reconcile, adjudicate, rule on, end, sort out, put end, deal with,
  smooth, make peace, correct, work out; 调解 解决 裁定 调停 化解 仲裁 平息 了结 处理 办理 调处 协调 处置 平复
assign: dispatch, assign, allocate, deploy, distribute, allot, reassign, route, hand out, share out, give, pass,
  direct, send, decide, forward, delegate; 派遣 分派 派单 指派 分配 派工 配置 调配 改派 重新分派 分发 派发 分给 转派
  判断 判定 分流
refund: refund, reimburse, pay back, give back, repay, return money, return, give money back, credit back,
  reimbursement, compensate, pay; 退款 退费 退还 返还 退票 退回 赔付 赔偿 偿还
compensate: compensate, compensation, indemnify, make good, pay, refund, reimburse; 赔偿 补偿 赔付 理赔 赔款 补给 退款
  偿付
host: receive, welcome, greet, host, reception, meet, look after, show round, entertain; 接待 迎接 迎候 接见 款待 招待
  欢迎
accept: accept, take, receive, take in, book in, take back, take on, pick up; 受理 接收 接受 收取 接获 收进 收下 承接
lead: lead, chair, preside, moderate, direct, head, supervise, run, host; 主持 带领 领导 召集 牵头 管理 督导 引导 组织
attend: attend, take part, participate, join, represent, sit on, be present, speak for; 参加 参与 出席 代表 列席 与会
agree: negotiate, agree, bargain, conclude, settle, negotiation, arrange, fix, settle with, reach agreement, haggle,
  set, coordinate, co-ordinate, hold talk, talk; 洽谈 谈判 商定 协商 谈定 约定 签订 签署 协调 商谈 商议 议定 谈妥 磋商
sell: sell, promote, market, upsell, offer, advise, close sale, win; 销售 推销 营销 推介 促销 售卖 促成
suggest: advise, consult, counsel, recommend, suggest, propose, recommendation, put forward, bring forward, come up
  with, make suggestion, pitch; 建议 推荐 提出建议 献策 提议 倡议 出主意
explain: explain, clarify, interpret, interpretation, introduce, present, tell, show, go through, demonstrate, answer
  question, walk through, take through, illustrate, describe, teach; 解释 说明 讲解 讲清 释疑 介绍 解读 答疑 说清 告知
  演示 展示 宣讲
follow: track, follow up, follow, chase, see through, pursue, keep track, trace, follow-up, follow up on, monitor,
  remind, keep after, stay on, push, check on, react; 跟踪 跟进 追踪 督办 盯办 督促 催办 跟催 电话询问 追问
hire: recruit, hire, take on, employ, engage, select, staff, find; 招聘 录用 招募 选聘 招录 招用 聘用 招人 雇用
motivate: motivate; 激励
care: maintain, keep, cultivate, look after, nurture, keep up, tend, care for, foster, deepen, serve, attend, be
  contact, support, be personal contact, assist, in charge; 维护 维系 保持 巩固 经营 增进 服务 照顾 照料 关照 负责
  关怀 专属联系 对接
ask: ask, question, enquire, inquire, seek, find out, inquire after, ask for; 询问 问询 了解 征询 打听 请教
listen: listen, hear; 抽听 听取 聆听 倾听 回听 监听
apologise: apologise, apologize, apology, say sorry, write apology; 道歉 致歉 赔礼 表示歉意
supervise: supervise, oversee, direct, lead, manage, head, be in charge, run, guide, steer; 督导 监督 管理 带领 领导
  监管 指挥
escort: escort, bring, accompany, guide, take, lead, show, walk, wheel, conduct; 送至 陪同 引导 带领 引领 送到 推到
  带到 护送 指引 引见
propose: propose, suggest, recommend, put forward, recommend measure, make proposal; 提出 建议 提议 提出建议 推荐
show: show, demonstrate, present, give demonstration, exhibit, display, guide; 演示 展示 示范 介绍 讲解 带领参观 参观
  引导
interview: interview, hold interview, talk, meet; 面试 面谈 访谈 约谈
lend: lend, loan, rent, provide; 借出 出借 租借 借给 借用 提供
enrol: enrol, enroll, sign up, admit, register; 办理入 注册 报名 登记
"""

IMPLIED = "visit train coach host hire motivate"
"""What is done to somebody who need not be named: visits are paid to customers, training is given to staff."""
