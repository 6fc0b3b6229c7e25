"""Words that say little about the work, in English and Chinese."""

LIGHT = """\
manage, handle, do, carry out, conduct, perform, organise, organize, arrange, run, hold, make, deal with,
undertake, see to, take care of, ensure, assist, help, support, give, take, process, provide, offer,
coordinate, co-ordinate, oversee, work on, be responsible for, be in charge of, responsible for, in charge of,
have, complete, execute, facilitate, get, put, administer, operate, assume;
管理 处理 开展 进行 组织 安排 做好 办理 协助 帮助 负责 配合 提供 给予 协调 承担 完成 做 搞好 抓好 加强 确保
保证 推进 从事 主管 分管 打理 料理 支持 包括 予以 加以 实行
"""
"""Verbs that need a noun to say what is done, as in “carry out an inspection”."""

EMPTY = """\
a an the before after this that these those each every all any both either some such other another its their his her our
your my we us they them he she it one ones who whom whose which what when where while whether if until unless
so than as at by for from in into of off on onto out over per through to toward towards under up upon via with
within without during between among across against about and or nor but then also too again not no only just
more most less least very is are be been being was were has had does did will would can could may might must
shall should there here how day days daily week weekly month monthly quarter quarterly year yearly annual
annually half hour hourly minute second time times once twice working business morning evening night today
o'clock first last next later latest late early soon am pm cny eur usd rmb two three four five six seven eight
nine ten hundred in-charge regularly periodically include includes etc regular periodical frequently promptly
immediately someone somebody whenever whoever something everything nobody anybody us around together back use go
want need well good yuan say relevant concerned requirement require respective own soon right make sure concerning
still yet really always never;
非常 并非 季度 年度 工作日 工作时间 定期 不定期 及时 经常 现场 一次 情况 相关 有关 是否 全部 各项 以及 每次 按时 随时
结束 开始 之前 之后 当天 当日 当月 当年 期间 同时 共同 负责 具体 日常 主要 其他 必要 得知 收到 上午 下午 早上
晚上 夜间 目前 统一 各类 各种 年内 小时 分钟 岗位 人次 逐件 逐项 逐一 一律 妥善 认真 积极 充分 有效 适当 不断
长期 什么 哪些 哪家 哪个 多少 事宜 事项 作出 使用 一道 一起 会同 全面 如何 何时 还有 方面 关于 次日 首日 要求
"""
"""Words that say nothing about it: articles, times, how often."""
