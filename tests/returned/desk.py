"""A small catalog in two languages, its documents, and what the catalog becomes when they come back."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from roles.build import Wish, word_documents
from roles.catalog import Loaded, load_catalog
from roles.returned.base import Shelf
from roles.returned.merge import merge
from roles.returned.opening import opened
from roles.returned.outcome import Outcome, outcome_of
from roles.returned.verdict import Copy, Fate, Verdict
from roles.yaml_text.change import Remove, change

TEMPLATES = {
    f"{path.parent.name}/{path.name}": path.read_bytes()
    for path in (Path(__file__).parents[2] / "templates").glob("*/*.docx")
}
AGENT, METRICS, STANDARDS = "roles/agent.yaml", "metrics.yaml", "standards/people.yaml"
DESK = {
    "department.yaml": """\
id: desk
title: {en: Service desk, zh: 服务台}
languages: [en, zh]
today: 2026-11-22
currency: CNY
clock: business
hours: {days: [monday, tuesday, wednesday, thursday, friday], opens: "09:00", closes: "17:00"}
""",
    "roles/head.yaml": """\
id: head
title: {en: Head of the desk, zh: 服务台主管}
reports_outside: {en: General manager, zh: 总经理}
""",
    AGENT: """\
# The desk's own role: please keep the order.
id: agent
title: {en: Service agent, zh: 服务专员}
reports_to: head
holders: 3
purpose:   # agreed with the staff council
  en: Settle every enquiry so that the customer need not ask again
  zh: 解决每一次咨询，使客户不必再问
responsibilities:
  # What customers see first.
  - id: answer
    does:
      en: Answer each enquiry within 4 business hours, with the name of who settles it
      zh: 4个工作小时内答复每次咨询，并告知由谁解决
    weight: core
    share: 35
    decision: recommends
    pace: {by: queue, window: 4 h}
  - id: solve
    does: {en: "Investigate what the customer lacks: settle it within 3 working days", zh: 查清缺什么，3个工作日内解决}
    weight: core
    share: 25   # was 30 until May
    decision: decides
    limit: {kind: money, up_to: 300 CNY, per: case}
    pace: {by: self, window: 3 d}
  - id: close
    does:
      en: >-
        Verify with each customer within 2 working days
        that the matter is settled
      zh: 2个工作日内向每位客户核实问题已解决
    weight: extra
    share: 15
    decision: decides
    limit: {kind: scope, within: {en: Closing and reopening any enquiry, zh: 关闭和重开任一咨询}}
    pace: {by: self, window: 2 d}

  - id: hand-over
    does: {en: Hand each open case to the next shift in writing, zh: 把每件未结事项书面交给下一班}
    weight: extra
    share: 15
    decision: executes
    pace: {by: team, window: 1 h}
  - id: suggest
    does: {en: Analyse the month's enquiries and recommend one remedy, zh: 分析当月咨询并建议一项改进}
    weight: occasional
    share: 10
    decision: recommends
    pace: {by: self, window: 1 month}
targets:
  - id: same-day
    metric: answered-in-time
    level: {kind: share, at_least: 90 %, within: 4 h, never_more_than: 8 h}
    baseline: {value: 80 %, on: 2026-09-30, n: 590}
    best: {value: 92 %, on: 2026-03-31, n: 560}
    means: {en: Mail is sorted by subject before nine, zh: 邮件九点前按主题分拣}
    by: 2027-06-30
    review: month
  - id: settled-at-once
    metric: solved-at-first
    level: {kind: share, at_least: 80 %}
    baseline: {value: 70 %, on: 2026-09-30, n: 590}
    means: {en: The answer names the next step, zh: 答复中写明下一步}
    by: 2027-06-30
    review: month
contacts:
  - {id: head, role: head, inside: true, about: {en: Cases above the limit, zh: 超出权限的事项}, every: day}
  - {id: store, who: {en: Spare-part store, zh: 备件库}, inside: true, about: {en: Missing parts, zh: 缺件}, every: day}
  - id: customers
    who: {en: Households, zh: 家庭客户}
    inside: false
    about: {en: Their enquiries, zh: 他们的咨询}
    every: day
person:
  required:
    - {id: writes, asks: {en: Writes an answer that needs no second one, zh: 写出的答复不必再补}}
    - {id: products, asks: {en: Explains every product in the list, zh: 能讲解清单中的每种产品}}
  preferred:
    - {id: patterns, asks: {en: Sees the pattern in a month of enquiries, zh: 能看出一个月咨询中的规律}}
conditions:
  place: {en: "Office, two days a week at home", zh: 办公室，每周两天在家}
  travel: {en: None, zh: 无}
learning:
  - {id: course, kind: course, what: {en: One week at the workshop, zh: 在车间一周}, hours: 16 h, when: {en: In spring}}
  - id: beside
    kind: coaching
    what: {en: Listens to answers with the head, zh: 与主管一起听答复录音}
    hours: 12 h
    when: {en: Each month, zh: 每月}
rights:
  - {id: records, says: {en: Sees every record of a case, zh: 可查看事项的全部记录}}
  - {id: stop, says: {en: May end a call when threatened, zh: 受到威胁时可以结束通话}}
  - {id: law, says: {en: Works no more than 8 hours a day, zh: 每天工作不超过8小时}, locked: true}
interests:
  - {id: bonus, says: {en: Shares in the yearly bonus of the desk, zh: 分享服务台的年度奖金}}
terms:
  - {id: employment, says: {en: Permanent after three months on trial, zh: 试用三个月后签长期合同}}
review: {by: 2027-06-30, remind: quarter}
""",
    METRICS: """\
# Counted by the desk itself.
- id: answered-in-time
  title: {en: Enquiries answered in time, zh: 按时答复的咨询}
  unit: "%"
  direction: up
  excludes:
    - {en: Calls that were given up, zh: 中途挂断的来电}
    - {en: Enquiries sent to another department, zh: 转给其他部门的咨询}
  misuse: {en: Answering before anything is known, zh: 情况不明就先答复}
- id: solved-at-first
  title: {en: Enquiries solved at the first contact, zh: 首次接触即解决的咨询}
  unit: "%"
  direction: up
""",
    STANDARDS: """\
- id: friendly
  title: {en: Friendly at any hour, zh: 始终友善}
  promise: {en: We greet you by your name, zh: 我们以您的姓名问候您}
  owner: agent
  signs:
    - {id: name, says: {en: The name is on the screen, zh: 屏幕上显示姓名}}
    - {id: smile, says: {en: A voice that smiles, zh: 带着微笑的声音}}
  reassess: 2027-05-31
- id: heard-out
  title: {en: Heard out, zh: 听您说完}
  promise: {en: Nobody interrupts you, zh: 没有人打断您}
  owner: agent
  reassess: 2027-05-31
""",
}


@cache
def desk() -> Loaded:
    """The catalog as it is."""
    return loaded({})


def loaded(files: Mapping[str, str]) -> Loaded:
    """The catalog with some files in place of its own."""
    return load_catalog({path: text.encode() for path, text in {**DESK, **files}.items()})


def with_(old: str, new: str, path: str = AGENT, of: Loaded | None = None) -> Loaded:
    """The catalog with other words in one file."""
    before = of or desk()
    text = before.texts[path].decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    return load_catalog({**before.texts, path: text.replace(old, new).encode()})


def without(listed: str, name: str, of: Loaded | None = None) -> Loaded:
    """The catalog without an item of one of the agent's lists."""
    before = of or desk()
    return load_catalog({**before.texts, AGENT: change(before.texts[AGENT], [Remove((listed, name))])})


def printed(
    of: Loaded, kind: str = "job-description", about: str = "agent", language: str = "en", *, for_review: bool = True
) -> bytes:
    """One of its documents."""
    wish = Wish(languages=(language,), kinds=(kind,), for_review=for_review)
    return next(one for one in word_documents(of, TEMPLATES, wish) if one.about == about).make()


def copies(of: Loaded, *files: bytes, match: bool = False, earlier: tuple[Loaded, ...] = ()) -> list[Copy]:
    shelf = Shelf(of, TEMPLATES, lambda: [(f"revision {number}", one) for number, one in enumerate(earlier)])
    return [opened(shelf, f"copy {number}", data, match=match) for number, data in enumerate(files, 1)]


def brought(of: Loaded, *files: bytes, match: bool = False, earlier: tuple[Loaded, ...] = ()) -> Outcome:
    """What comes of documents that came back."""
    return outcome_of(of, merge(of, copies(of, *files, match=match, earlier=earlier)), None)


def fates(outcome: Outcome) -> list[Fate]:
    return [verdict.fate for verdict in outcome.verdicts]


def only(outcome: Outcome) -> Verdict:
    """The one verdict that there is."""
    assert len(outcome.verdicts) == 1, outcome.verdicts
    return outcome.verdicts[0]
