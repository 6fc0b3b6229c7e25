"""Words by which the rules on standards know whose wish a standard meets."""

from roles.vocabulary import Vocabulary


def _listed(*lines: str) -> list[str]:
    return [word for line in lines for part in line.split(",") if (word := part.strip())]


OTHERS = Vocabulary(
    _listed(
        "industry, industry-wide, the sector, our sector, the trade, trade practice, trade custom, customary",
        "common practice, best practice, best practices, best-practice, state of the art, best-in-class",
        "market standard, market practice, market leader, market leaders, benchmark, benchmarks, benchmarking",
        "competitor, competitors, competition, rival, rivals, everybody else, everyone else, others do, others have",
        "everybody does, everyone does, other companies, other firms, other providers, other suppliers, other vendors",
        "other operators, other departments, other call centres, other call centers, other contact centres",
        "other contact centers",
        "行业, 行规, 业内, 业界, 同行, 同业, 惯例, 通行做法, 通行标准, 通常做法, 普遍做法, 通用做法, 最佳实践, 标杆",
        "竞争对手, 竞争者, 竞品, 对手, 友商, 市场领先, 市场标准, 市场水平, 其他公司, 其他企业, 别的公司, 别的企业",
        "同类公司, 同类企业, 兄弟公司, 兄弟单位, 大家都, 别人都, 别家, 人家都, 他们都",
    )
)
"""The trade, its customs and what others do."""

CUSTOMERS = Vocabulary(
    _listed(
        "customer, customers, client, clients, consumer, consumers, buyer, buyers, user, users, caller, callers",
        "visitor, visitors, guest, guests, patient, patients, passenger, passengers, resident, residents",
        "tenant, tenants, member, members, household, households, subscriber, subscribers, key account, key accounts",
        "respondent, respondents, survey, surveys, surveyed, interview, interviews, interviewed, questionnaire",
        "questionnaires, complaint, complaints, complain, complains, complained, complaining, feedback",
        "客户, 顾客, 用户, 消费者, 买家, 来电者, 来访者, 访客, 宾客, 旅客, 乘客, 患者, 病人, 业主, 住户, 居民",
        "会员, 租户, 订户, 受访, 投诉, 抱怨, 反馈, 意见, 调查, 调研, 问卷, 答卷, 访谈, 回访",
    ),
    _listed(
        "customer service, customer-service, customer services, customer care, customer support, customer contact",
        "customer experience, customer relationship, customer relations, user experience, industry survey",
        "industry surveys, trade survey, benchmark survey, competitor survey, member companies, member firms",
        "客户服务, 顾客服务, 客户关系, 客户体验, 用户体验, 客户中心, 客户联络中心, 行业调查, 行业调研, 同行调查",
        "同业调查, 竞品调研, 市场调研, 会员单位, 会员企业",
    ),
)
"""Customers, and how they say what they want; not the name of a trade or a department."""

FELT = Vocabulary(
    _listed(
        "survey, surveys, questionnaire, questionnaires, felt, feel, feels, on a scale, valid answers, opinion",
        "opinions",
        "调查, 问卷, 答卷, 评分, 打分, 感受, 感到, 觉得, 认为",
    )
)
"""A metric that counts what customers say they felt, and no event."""
