"""Verbs of service work that mean the same, in English and Chinese.

An entry is one meaning: its name, English words in their first form, then Chinese words; what is indented belongs to
the entry above. A word may stand in several. The words are ours, after how service departments describe their work.
"""

ACTS = """\
fetch: collect, fetch, pick up, pick-up, pickup, collection, take away, bring in, collect from; 取件 取回 揽收 提货
  取走 领取 回收 收回 接回
register: register, record, log, enter, note, write down, take down, registration, key in, keep log, keep list, book
  in, capture, document, put on record, take minute, keep record, log in, keep register, minute, maintain list, take
  note; 登记 记录 记入 录入 记下 填写 做好登记 记账 计入 做记录 备案 登入 记载 抄录 统计 记下来 入库 建单
update: update, refresh, keep up to date, keep current, renew, maintain, keep, up to date, revise, amend, edit,
  change, modify, bring up to date, hold current, alter; 更新 维护 及时更新 刷新 修订 修改 变更 更改 改动 更正
revise: revise, amend, rewrite, change, modify, revision, review, edit, alter, adapt, adjust, rework, redraft, update;
  修订 修改 变更 改动 修正 改写 更改 调整 完善 改版 变动 更新
correct: correct, rectify, correction, put right, fix, remedy, adjust, set right; 更正 改正 纠正 修正 补正 订正 冲正
  改好
inspect: inspect, check, audit, patrol, examine, supervise, monitor, verify, spot-check, oversee, look over,
  inspection, watch, keep an eye on, observe, compare, match, review, survey, go through, accept, test, walk round,
  scrutinise, scrutinize, vet, control, proof, look at, listen, ascertain, have eye on, keep watch; 检查 巡查 巡检
  抽查 查验 检验 核对 核查 稽核 查看 监督 监控 监测 巡视 复核 核验 监看 观察 比对 对照 验收 察看 检视 走查 审查 点检
  检测 审核 关注 盯守 核点 查对 督查 督导
test: test, try out, try; 检测 测试 试用 检验 体验
calculate: calculate, work out, compute, determine, figure out, tot up, estimate, forecast, quantify; 计算 算出 测算
  核算 估算 预测 推算 结算 核定
plan: plan, map out, schedule, prepare, organise, organize, arrange; 策划 规划 计划 筹划 统筹 安排 排定 组织 筹备
draft: draft, draw up, design, develop, write, prepare, compile, create, formulate, devise, compose, set, produce, put
  together, work out, make out, author, word, pen, make, draw, put on paper, phrase, edit, assemble; 起草 拟订 拟定
  制订 制定 设计 编制 编写 撰写 制作 草拟 订立 编撰 出具 书写 拟写 绘制 整理 填写 填制 汇总
publish: publish, announce, post, put online, upload, place, display, put up, make public, print, release, issue; 公布
  发布 公告 公示 张贴 上传 刊登 刊发 挂网 贴出 宣布 推送 公开
investigate: investigate, look into, find out, trace, establish, probe, research, get to the bottom of, clarify,
  investigation, track down, search, look for, ask why, get to root, clear up, explore, ascertain, follow up, analyse,
  study, track; 调查 查明 追查 查清 追溯 查找 排查 摸清 核实 追踪 寻找 查证 分析 弄清 核查 搞清 研究
analyse: analyse, analyze, study, evaluate, analysis, statistics, examine, break down, review, find out, investigate,
  assess, dissect, work out why; 分析 研究 统计 研判 统计分析 剖析 查明 找出 评估 弄清 梳理 分析研究
assess: assess, evaluate, rate, grade, score, judge, rank, weigh, review, assessment, evaluation, value, mark, give
  mark, give score, appraise, analyse, examine, inspect, gauge, qualify; 评估 评价 评定 评审 评级 打分 评分 判定 审核
  审议 判断 鉴定 测评 评判 给分 考评 审查 检查 打评 评比
repair: repair, mend, maintenance, fix, overhaul, restore, put right, service, patch; 维修 修理 检修 抢修 修复 修好
  排除 恢复 保养
install: install, fit, mount, installation, set up, put in, connect, attach, commission; 安装 装机 装配 接装 架设
  上门安装
deliver: deliver, ship, delivery, dispatch, send out, bring, send, take, post, forward, hand over, mail, supply,
  transport, carry; 配送 送货 交货 发货 寄送 派送 发送 寄出 送达 寄 发运 运送 寄过去 送去 递送 邮寄 发往 投递 供应
buy: order, purchase, buy, procure, replenish, reorder, acquire, obtain, restock, source, get; 订购 采购 购买 补货
  进货 订货 购置 补充 采办 申购 置办
count: count, stocktake, take stock, check, tally, number, do inventory, count up; 盘点 清点 核点 清查 点算
pay: pay, release payment, disburse, pay out, remit, settle, pay off, reimburse, transfer, give; 支付 付款 发放 放款
  汇款 支出 打款 结清 拨付 划拨
remedy: remedy, put right, recover, recovery, make good, win back, save; 补救 挽回 挽留 补偿
return: return, send back, bring back, take back, give back, sent back; 退货 退回 退换货 退换 退还 送回 寄还 归还 交还
exchange: exchange, replace, swap, replacement, change, trade, renew, fit new; 换货 退换货 退换 更换 调换 换新 替换
  置换 换装
file: file, archive, store, keep, put away, shelve, keep file, keep safe; 归档 存档 立档 建档 保管 入档 存放 保存 收存
  入库 归存
delete: delete, erase, remove, wipe, take down, drop; 删除 清除 注销 移除 抹除 去除
cancel: cancel, terminate, withdraw, end, discontinue, give notice, revoke, call off, void, annul; 取消 解除 终止 撤销
  终止合同 解约 办理解约 作废 停用 退订 撤回 中止
close: close, closure, finish, complete, wind up, sign off, shut; 结案 关闭 办结 了结 销号 结束 完结 收尾 闭环
translate: translate, put into, render, produce version, translation, interpret; 翻译 译成 编译 制作
invoice: invoice, bill, charge, issue, make out, write; 开票 开具 开发票 出具 开立
prevent: prevent, avoid, stop, head off, guard against, reduce; 预防 防止 避免 杜绝 防范 规避 减少
improve: improve, optimise, optimize, raise, enhance, improvement, better, make better, streamline, develop, refine;
  改进 改善 优化 提高 提升 改良 完善 优化改进
implement: implement, enforce, put into effect, apply, carry through, roll out, introduce, execute, put into practice;
  实施 落实 执行 施行 贯彻 推行 推广 上线 推出 开展 采取
maintain: maintain, upkeep, service, look after, keep running, keep, keep in order; 维护 保养 养护 保养维护 检修 管护
  维保
confirm: confirm, make sure, ascertain, verify, check, reconfirm, validate, acknowledge; 确认 核实 落实 核对 确定 证实
identify: identify, find, spot, detect, recognise, recognize, uncover, discover, notice, look for, pinpoint, catch;
  识别 找出 发现 甄别 认出 辨认 辨别 查找 发觉 筛出 识破
sort: sort, classify, categorise, categorize, tag, label, arrange, order, group, split; 分类 归类 整理 梳理 分拣 排列
  挑拣
summarise: summarise, summarize, consolidate, aggregate, compile, summary, total, pull together, round up, recap; 汇总
  归纳 总结 综合 合计 归集 编制 整理
issue: issue, hand out, give out, distribute, give, provide, hand, award, send; 发放 分发 发出 派发 办理 颁发 派送
  提供
open: open, unlock, open up, create, set up, start, establish; 开启 开门 增开 打开 开柜 开立 建立 开设 解锁
clean: clean, cleaning, wash, wipe, tidy, disinfect, mop, sweep; 清洁 保洁 打扫 卫生 清洗 擦拭 打扫卫生 清扫
control: control; 控制 管控
measure: measure, record, time, clock, gauge, monitor, track, watch, count; 测量 统计 记录 测定 监测 计时 监控 关注
compile: compile, put together, prepare, list, summarise, summarize, collate, draw up, consolidate, assemble, write,
  collect, produce, create; 编制 汇总 整理 列出 统计 编写 汇编 撰写 归集 制作
refill: refill, restock, replenish, top up, fill up, stock up, stock; 补货 补充 添货 添加 加满 上货
store: store, keep, warehouse, deposit, put in storage; 存放 保管 寄存 储存 存储 收存
clear: clear, empty, remove, take out, take away, clear out, evacuate, vacate; 清理 取走 清空 移走 清出 取出 腾空
create: create, open, set up, start, raise, generate; 建立 建单 创建 生成 开立
unlock: unlock, unblock, release, reactivate, restore; 解锁 解冻 解除锁定 开通 恢复
block: block, freeze, stop, put stop, suspend, lock, disable, bar, deactivate; 冻结 止付 锁定 停用 挂失 封停 暂停 封锁
verify: verify, check, validate, confirm, authenticate, prove, establish; 核验 核对 核实 验证 查验 校验 审核 查实 确认
  检查 核查
reopen: reopen, resume; 重启 重开
sample: sample, spot check, take sample, spot-check; 抽检 抽样 取样 抽查
sign: sign, countersign, sign off; 签字 签署 签发
read-meter: read, take reading, read meter, record reading, record; 抄录 抄表 抄读 记录
scan: scan, digitise, digitize; 扫描
pack: pack, wrap, package, box; 打包 包装 装箱
label: label, mark; 贴标 标记
dispose: dispose of, scrap, destroy, discard, throw away; 销毁 处置 报废 丢弃
rebook: rebook, reschedule, change book, postpone; 改签 改期 延期 调整行程
renew: renew, extend, prolong; 续签 续期 延长 续约
claim: claim back, claim, recover from, take recourse; 追偿 索赔 追回 追讨
insure: insure, cover; 投保
restore: restore, bring back, recover; 恢复 复原
"""
