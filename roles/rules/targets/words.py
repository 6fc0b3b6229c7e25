"""Words by which the rules on targets know what a target, a metric or a promise is about."""

from functools import lru_cache

from roles.model.text import Text, wordings
from roles.vocabulary import Vocabulary


@lru_cache(10_000)
def mentions(text: Text | None, words: Vocabulary) -> bool:
    """Whether a text holds one of the words, in any language."""
    return any(True for _, said in wordings(text) for _ in words.find(said))


def _listed(*lines: str) -> list[str]:
    return [word for line in lines for part in line.split(",") if (word := part.strip())]


_UNMEASURABLE = _listed(
    "acceptable, adequate, adequately, sufficient, sufficiently, satisfactory, as much as practicable",
    "as far as possible, as soon as possible, as quickly as possible, timely, in a timely manner, promptly, quickly",
    "immediately, excellent, outstanding, high-quality, high quality, best-in-class, world-class, first-class",
    "superior, strive to, try to, ideally, maximise, maximize, minimise, minimize, optimise, optimize",
    "seamless, seamlessly",
    "及时, 尽快, 尽早, 立即, 第一时间, 适时, 良好, 优质, 优秀, 圆满, 较高, 较好, 明显提升, 大幅, 力争, 努力, 尽量",
    "原则上, 逐步, 进一步, 适当",
)
_NAMES = _listed(
    "high-quality customers, high quality customers, first-class mail, first-class post",
    "优质客户, 优秀员工, 有效期, 及时率, 不及时, 满意度, 满意率, 不满意",
    "有效率, 有效性, 优秀率, 良好率, 优质率, 适当性",
)

IN_A_SCOPE = Vocabulary(_UNMEASURABLE, _NAMES)
"""Which cases count must not depend on such a word."""

IN_A_TITLE = Vocabulary(
    _UNMEASURABLE
    + _listed(
        "better, faster, improved, improving, improvement, efficient, efficiently, efficiency, flexible, flexibility",
        "friendly, friendliness, professional, professionalism, robust, continuous, continuously, excellence, quality",
        "good, great, 有效, 充分, 全面, 满意, 基本, 争取, 合理, 提升, 提高, 改善, 优化, 最大化, 最小化",
    ),
    _NAMES,
)
"""A metric whose name holds such a word needs a formula that says what it means."""

COMPLIANCE = Vocabulary(
    _listed(
        "safety, safe, unsafe, injury, injuries, accident, accidents, hazard, hazards, legal, legally, law, laws",
        "statutory, regulation, regulations, regulator, regulatory, compliance, compliant, privacy, confidentiality",
        "gdpr, fraud, bribery, breach, breaches, leak, leaks, unauthorised, unauthorized, personal data",
        "data protection",
        "安全, 事故, 伤害, 隐患, 法律, 法定, 法规, 依法, 合规, 违法, 违规, 监管, 隐私, 保密, 泄密, 泄露, 个人信息",
        "信息保护, 欺诈, 贿赂",
    )
)
"""The law or somebody's safety is at stake: there one miss is too many."""

COST = Vocabulary(
    _listed("cost, costs, expense, expenses, spending, 成本, 费用, 开支"),
    _listed("customer cost, costs the customer, cost of meeting, 费用查询, 费用争议, 客户成本"),
)
"""What a contact or a service costs the company."""

HANDLE_TIME = Vocabulary(
    _listed(
        "handle time, handling time, talk time, call duration, call length, length of a call, length of calls",
        "time per call, time per contact, minutes per call, minutes per contact, aht",
        "平均处理时长, 平均处理时间, 通话时长, 通话时间, 人均处理时长, 单次处理时长, 来电处理时长, 话务处理时长",
    ),
    _listed(
        "complaint handling time, claim handling time, ticket handling time, order handling time, case handling time",
        "投诉平均处理时长, 投诉平均处理时间, 工单平均处理时长, 工单平均处理时间, 故障平均处理时长, 故障平均处理时间",
    ),
)
"""How long one contact may take; not how long a case is open."""

COST_PER_CONTACT = Vocabulary(
    _listed(
        "cost per contact, cost per call, cost per chat, cost per enquiry, cost per inquiry, cost per ticket",
        "单次服务成本, 单次联系成本, 单通成本, 单通电话成本, 每通成本, 每次服务成本, 单次接触成本",
    )
)

COMPLAINTS_MADE = Vocabulary(
    _listed(
        "number of complaints, complaints received, complaint rate, complaint ratio, complaint volume, complaint count",
        "complaints per, fewer complaints, rate of complaints, volume of complaints, share of complaints",
        "投诉数, 投诉量, 投诉率, 投诉件数, 投诉次数, 投诉总数, 投诉总量, 投诉笔数, 投诉数量, 投诉宗数, 投诉比例",
    )
)
"""How many complaints come in: what goes down when customers are kept from complaining."""
COMPLAINTS = Vocabulary(_listed("complaint, complaints, 投诉"))
COMPLAINTS_GONE_WRONG = Vocabulary(
    _listed(
        "reopened, reopen, reopening, repeat, repeated, repeats, recurring, again, late, overdue, open, unanswered",
        "unsettled, unsolved, unresolved, unacknowledged, pending, backlog, waiting, escalated, second, lost, missed",
        "without, not, wrongly, misrouted, incomplete, closed, settled, answered, handling, days, hours, time",
        "upheld, justified",
        "重开, 重复, 再次, 二次, 超期, 逾期, 超时, 未, 积压, 升级, 遗漏, 延误, 处理",
        "办结, 回复, 答复, 登记, 关闭, 时长, 天数, 成立, 有责, 有效",
    )
)
"""Counted is what became of complaints, not how many there are."""

PERSONS = Vocabulary(
    _listed(
        "per agent, per employee, per person, per head, by agent, by employee, by person, of each agent",
        "of each employee, individual, agent's, employee's, 个人, 人均, 每人, 员工个人, 坐席个人, 按人",
    )
)
OPINION = Vocabulary(
    _listed(
        "satisfaction, recommendation, promoter, nps, csat, effort score, rating, ratings",
        "满意度, 满意率, 净推荐值, 推荐值, 费力度, 好评率, 评价",
    )
)
"""What customers think, asked in a survey."""

QUEUE_ANSWERED = Vocabulary(
    _listed(
        "service level, calls answered, answered calls, contacts answered, chats answered",
        "服务水平, 接通率, 接听率, 应答率",
    ),
    _listed("service level agreement, service level agreements"),
)
ANSWERED = Vocabulary(_listed("answered, handled, connected, taken, 已接, 接听, 接通, 应答, 已处理"))
GAVE_UP = Vocabulary(
    _listed(
        "abandon, abandoned, abandons, abandonment, hang up, hangs up, hung up, hanging up, give up, gave up, given up",
        "lost, ended by the caller, entered the queue, queued, offered, received",
        "放弃, 挂断, 弃呼, 呼损, 进入排队, 呼入",
    )
)
"""Those who did not wait are in the count."""
