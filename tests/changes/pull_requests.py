"""Ten pull requests as a department sees them: edits of the shipped catalog, one for each class and one large one."""

from collections.abc import Callable, Mapping
from typing import Any

from roles.catalog import load_catalog
from roles.renaming import renaming
from roles.substance import substance
from roles.yaml_text.change import LAST, Add, Order, Put, Remove, change

Files = dict[str, bytes]
COMPLAINTS = "roles/complaint-specialist.yaml"
RELATIONS = "roles/crm-specialist.yaml"
QUALITY = "roles/quality-specialist.yaml"
MANAGER = "roles/service-manager.yaml"
DEPARTMENT = "department.yaml"
SOFTWARE = "standards/software.yaml"
METRICS = "metrics.yaml"


def put(files: Files, path: str, route: str, value: Any) -> None:
    files[path] = change(files[path], [Put(tuple(route.split("/")), value)])


def add(files: Files, path: str, route: str, item: Any) -> None:
    files[path] = change(files[path], [Add(tuple(route.split("/")), item, LAST)])


def remove(files: Files, path: str, route: str) -> None:
    files[path] = change(files[path], [Remove(tuple(route.split("/")))])


def order(files: Files, path: str, route: str, *names: str) -> None:
    files[path] = change(files[path], [Order(tuple(route.split("/")), names)])


def replace(files: Files, path: str, *pairs: tuple[str, str]) -> None:
    text = files[path].decode()
    for old, new in pairs:
        assert text.count(old) == 1, (path, old, text.count(old))
        text = text.replace(old, new)
    files[path] = text.encode()


def take(files: Files, path: str, responsibility: str, to: str) -> None:
    """Move a responsibility with all its lines to the end of another role's."""
    text = files[path].decode()
    start = text.index(f"  - id: {responsibility}\n")
    end = min(at for at in (text.find("  - id: ", start + 10), text.find("targets:\n", start)) if at > 0)
    files[path] = (text[:start] + text[end:]).encode()
    other = files[to].decode()
    at = other.index("targets:\n")
    files[to] = (other[:at] + text[start:end] + other[at:]).encode()


def quieter_checks(files: Files) -> None:
    """Somebody wants findings to go away."""
    put(files, DEPARTMENT, "strictness", "standard")
    put(files, DEPARTMENT, "settings", {"most_responsibilities": 12, "highest_occupancy": 90})
    add(
        files,
        DEPARTMENT,
        "waivers",
        {
            "id": "old-metrics",
            "rule": "K106",
            "at": "metrics",
            "reason": {"en": "We may need these metrics again", "zh": "这些指标以后可能还用得上"},
            "until": "2027-12-31",
        },
    )
    put(files, COMPLAINTS, "approved/by", ["hr"])
    put(files, QUALITY, "holders", 5)
    put(files, QUALITY, "approved/substance", substance(load_catalog(files).catalog.roles["quality-specialist"]))


def less_for_the_holder(files: Files) -> None:
    """What the holder was promised shrinks: limit, decision, place, learning, grade."""
    replace(
        files,
        COMPLAINTS,
        ("goodwill of up to 500 CNY per case, and", "goodwill of up to 300 CNY per case, and"),
        ("每案500元以内的额外补偿；", "每案300元以内的额外补偿；"),
    )
    put(files, COMPLAINTS, "responsibilities/find-cause/decision", "recommends")
    put(files, COMPLAINTS, "responsibilities/own-case/method", "prescribed")
    put(files, COMPLAINTS, "responsibilities/phone-turns/share", 16)
    put(files, COMPLAINTS, "responsibilities/find-cause/share", 15)
    put(
        files,
        COMPLAINTS,
        "conditions/place",
        {"en": "Open-plan service hall at the reception counter", "zh": "接待处旁的开放式服务大厅"},
    )
    remove(files, COMPLAINTS, "interests/health")


def a_role_is_gone(files: Files) -> None:
    """A role is deleted although half of the department names it; an escalation and a metric go too."""
    del files[RELATIONS]
    remove(files, COMPLAINTS, "responsibilities/compensate/escalates_to")
    put(
        files,
        METRICS,
        "complaint-ack/formula",
        {
            "en": "Complaints with an automatic receipt within the time ÷ all complaints",
            "zh": "时限内收到自动回执的投诉件数 ÷ 全部投诉件数",
        },
    )


def more_is_asked(files: Files) -> None:
    """Targets, a promise and a window are tightened, a requirement is added."""
    put(files, COMPLAINTS, "targets/acknowledged-in-time/level/at_least", "97 %")
    put(files, COMPLAINTS, "targets/returns-settled/level/at_most", "5 d")
    put(files, COMPLAINTS, "targets/felt-fairly-treated/by", "2027-03-31")
    put(files, COMPLAINTS, "responsibilities/own-case/pace/window", "8 d")
    put(files, COMPLAINTS, "holders", 1)
    put(files, SOFTWARE, "complaint-answered/level/within", "1 h")
    add(
        files,
        COMPLAINTS,
        "person/required",
        {
            "id": "speaks-english",
            "asks": {"en": "Writes to customers in English without help", "zh": "能独立用英文给客户写信"},
            "needed_for": ["register"],
        },
    )


def less_is_asked(files: Files) -> None:
    """The opposite: levels, days, limits and rights go the other way."""
    put(files, COMPLAINTS, "targets/acknowledged-in-time/level/at_least", "90 %")
    put(files, COMPLAINTS, "targets/returns-settled/level/at_most", "9 d")
    put(files, COMPLAINTS, "targets/felt-fairly-treated/by", "2027-12-31")
    put(files, COMPLAINTS, "responsibilities/register/decision", "recommends")
    put(files, COMPLAINTS, "holders", 3)
    put(files, SOFTWARE, "complaint-answered/level/within", "3 h")
    remove(files, COMPLAINTS, "person/preferred/negotiates")
    add(
        files,
        COMPLAINTS,
        "rights",
        {
            "id": "quiet-room",
            "says": {"en": "May use the quiet room after a hard call", "zh": "棘手来电之后可使用静室"},
        },
    )


def other_words(files: Files) -> None:
    """Nothing but wording and order, in both languages."""
    replace(
        files,
        COMPLAINTS,
        (
            "Put every complaint right so that the customer would buy again",
            "Put each complaint right so that the customer would buy again",
        ),
        ("解决每一件投诉，使客户愿意再次购买", "妥善解决每一件投诉，使客户愿意再次购买"),
    )
    replace(files, SOFTWARE, ("Complaints acknowledged by a person", "Complaints acknowledged by a human being"))
    names = ["pay", "growth", "bonus", "health", "leave"]
    order(files, COMPLAINTS, "interests", *names)
    first = ("find-cause", "own-case", "register", "compensate", "confirm-satisfaction")
    order(files, COMPLAINTS, "responsibilities", *first, "settle-returns", "phone-turns", "keep-procedure")


def translations(files: Files) -> None:
    """One language is mended; another text is marked as to be renewed."""
    replace(
        files,
        COMPLAINTS,
        ("解决每一件投诉，使客户愿意再次购买，并消除投诉的根源。", "办好每一件投诉，让客户愿意再来，并消除根源。"),
    )
    put(files, SOFTWARE, "complaint-answered/title/stale", ["zh"])


def bookkeeping(files: Files) -> None:
    """A review is moved, a baseline measured again, an unused record added, a metric explained."""
    put(files, COMPLAINTS, "review/by", "2027-09-30")
    put(files, COMPLAINTS, "targets/acknowledged-in-time/baseline", {"value": "85 %", "on": "2026-10-31", "n": 121})
    put(files, COMPLAINTS, "codes/isco-08", "4229")
    put(files, RELATIONS, "retired", {"on": "2027-01-01", "replaced_by": "key-account-specialist"})


def work_changes_hands(files: Files) -> None:
    """A responsibility moves to another role, and a third one is renamed as `roles rename` does it."""
    take(files, COMPLAINTS, "keep-procedure", QUALITY)
    plan = renaming(load_catalog(files), "role", "information-specialist", "customer-insight-specialist")
    for path, data in plan.files(lambda path, changes: change(files[path], changes)).items():
        if data is None:
            del files[path]
        else:
            files[path] = data
    for name, role in load_catalog(files).catalog.roles.items():
        if f"roles/{name}.yaml" not in (COMPLAINTS, QUALITY) and role.approved:
            put(files, f"roles/{name}.yaml", "approved/substance", substance(role))


def everything_at_once(files: Files) -> None:
    """The yearly revision in one pull request."""
    for part in (quieter_checks, less_for_the_holder, more_is_asked, work_changes_hands, translations):
        part(files)
    put(files, DEPARTMENT, "hours/closes", "18:00")
    put(files, DEPARTMENT, "letterhead/colour", "8B1A1A")
    for path in sorted(files):
        if path.startswith("roles/"):
            put(files, path, "review/by", "2027-12-31")
            put(files, path, "grade", 4)
            if path != MANAGER:
                put(files, path, "holders", 2)


PULL_REQUESTS: Mapping[str, Callable[[Files], None]] = {
    "checks-loosened": quieter_checks,
    "needs-agreement": less_for_the_holder,
    "breaks-others": a_role_is_gone,
    "tightened": more_is_asked,
    "loosened": less_is_asked,
    "wording": other_words,
    "translation": translations,
    "life-cycle": bookkeeping,
    "moved-and-renamed": work_changes_hands,
    "large-and-mixed": everything_at_once,
}
