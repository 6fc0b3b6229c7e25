"""W101."""

import re
from collections.abc import Iterator
from functools import lru_cache

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.words import chinese, english
from roles.rules.words.commitments import actions, faults, responsibilities
from roles.rules.words.letters import letters
from roles.rules.words.outcome import measured, says_how
from roles.rules.words.suspects import suspects
from roles.rules.words.vague_degree import vague_degrees
from roles.rules.words.verbs import Part
from roles.vocabulary import Hit
from roles.word_list import word_list

_DONE_TO_A_THING = re.compile(
    r"\b(?:equipment|lifts?|machines?|machinery|vehicles?|vans?|cars?|fleet|printers?|boilers?|devices?|tools?|instruments?|heating|buildings?)\b"
    r"|设备|设施|电梯|机器|机房|车辆|仪器|仪表|工具|空调|锅炉|网点|线路|机组|管道"
)
"""To maintain one of these is an act: somebody oils and changes parts."""
_OF_AN_ACT = re.compile(r"[a-z]{3,}(?:tion|sion|ment|als?|ing|ance|ence|ysis|out|up)\b")
_NO_ACT = re.compile(
    r"\b(?:[a-z]*satisfaction|information|relations?|relationships?|management|department|commun\w+|co-?ordination|co-?operation|operations?|administration"
    r"|equipment|regions?|regional|section|reception|station|documentation|retention|handling|professional|national|international|local|general|"
    r"personal|technical|commercial|industrial|seasonal|annual|hospital|building|parking|meeting|waiting|opening|morning|evening|insurance|maintenance|"
    r"rental|arrival|optimal|festival|journal|manual|medical|digital|capital|external|internal|performance|finance|assistance|experience|compliance|material|materials|support\w*|manag\w+|location|organi[sz]ation|function|functions|portal|terminal)\b"
)
_THING_ZH = re.compile(
    r"(?:[工业事][作务宜]|区域?|片区|客户|备件|系统|仓库|设备|热线|展厅|柜台|团队|项目|市场|渠道|平台|投诉|退换货|会员|库存|关系|网点|窗口|售后|物流|品牌|质量|服务|外包|医院|社群|事项)$"
)
_THINGS_ZH = re.compile(r"[^，；。：]+(?:、|以及|和|及)[^，；。：]+")
_WORK_ZH = re.compile(r"(?:工作|职能|职责|任务|事务|业务|活动|服务)(?:$|[，；。])")
_CHARGE = re.compile(r"responsib|accountab|charge of|负责", re.IGNORECASE)
_ALSO_ZH = re.compile(r"包括|例如|比如|如|必要时|根据|按|以及|并|等")


@rule("W101", Severity.WARNING, "standard")
def vague_verb(catalog: Catalog) -> Iterator[Problem]:
    """A verb such as “manage”, “support” or 处理 leaves open what somebody does.

    Nobody can watch somebody “manage” or “support”, so nobody can learn it, take it over or be fairly judged by it.
    Guides to job descriptions warn of such verbs (UCSB, Brown and Rice of handle, assist, coordinate). “Is responsible
    for” is passed over, and the verb after it judged.

    Limits: it knows the verbs of its list, in English and Chinese. It is silent as soon as the sentence names an act or
    a purpose, even a weak one; a time alone does not say what is done. After “ensure” or “improve” a figure is enough.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Manage customer relations  # W101
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Call each customer within 2 working days and ask whether the matter is settled
    ```
    Mend: ask what a stranger would see: somebody calls, writes, checks, decides, repairs. Write that verb, its object
    and what comes of it.
    Waiver: while a role is new and its work is still being found out.
    """
    for fault in faults(catalog, [*responsibilities(catalog), *actions(catalog)], vague_verbs):
        yield problem(
            "“{word}” does not say what somebody does; write the act one can watch, its object and its result",
            fault.route,
            span=fault.span,
            word=fault.hit.word,
        )


@lru_cache(20_000)
def vague_verbs(said: str, language: str) -> tuple[Hit, ...]:
    """The verb that leads a sentence, if it is vague and nothing in the sentence says what is done."""
    if "vague-verbs" not in suspects(said, language) and not _CHARGE.search(said):
        return ()
    found = english.parts(said) if language == "en" else chinese.parts(said)
    first = next((part for part in found if part.kind != "activity"), found[0])
    if first.kind not in ("vague", "thing") or any(part.kind in ("act", "other") for part in found):
        return ()
    judged = _charge if first.kind == "thing" else _vague
    if not judged(said, first, language):
        return ()
    return (Hit(said[first.start : first.end], first.start, first.end),)


def _vague(said: str, first: Part, language: str) -> bool:
    kind = word_list("vague-verbs").entry(first.verb, language).kind
    if kind == "better" and (_DONE_TO_A_THING.search(first.rest) or _said_by_degree(said, first, language)):
        return False
    if kind in ("better", "bring-about") and measured(said, language):
        return False
    if kind == "carry-out" and not _WORK_ZH.search(first.rest):
        return False
    if language == "zh" and (chinese.names_an_act(said, at_the_end=kind == "do-well") or not _only_vague(said)):
        return False
    return not says_how(said, said[first.end :], language, wish=kind == "bring-about")


def _said_by_degree(said: str, first: Part, language: str) -> bool:
    """Whether W103 finds the word before the verb, as in “continuously improve”: one fault, reported once."""
    return any(hit.end <= first.start + len(first.verb) for hit in vague_degrees(said, language))


def _only_vague(said: str) -> bool:
    """Whether every clause after the first begins with a vague verb or an activity, or with more about the first."""
    leading = {part.start for part in chinese.parts(said) if part.kind in ("vague", "activity")}
    text, first = letters(said, "zh"), chinese.parts(said)[0]
    clauses = [clause for clause in re.finditer(r"[^，；。：\n]+", text) if clause.start() > first.start]
    return all(
        _ALSO_ZH.match(clause[0])
        or (clause[0][0] not in "与和同跟" and any(clause.start() <= at < clause.end() for at in leading))
        for clause in clauses
    )


def _charge(said: str, first: Part, language: str) -> bool:
    """Whether somebody is only “responsible for” a thing."""
    if first.start == first.end:
        return False
    thing = letters(said, language)[first.end :].rstrip(" .。")
    if measured(said, language) or says_how(said, thing, language, wish=True):
        return False
    if language == "zh":
        things = _THINGS_ZH.fullmatch(thing) or (len(thing) <= 12 and _THING_ZH.search(thing))
        return not chinese.names_an_act(said) and bool(things)
    return not _OF_AN_ACT.search(_NO_ACT.sub("", thing))
