"""The template of the service blueprint."""

from collections.abc import Callable

from blocks import Sheet, sheet
from landscape import turn, turn_back
from lanes import Lanes

CUSTOMER, FRONT, BACK, SUPPORT = "DDEBF7", "E2EFDA", "FCE9DA", "EAE6F0"
"""Grounds of the four lanes; each lane is also named."""


def service_blueprint(language: str, _: Callable[[str], str]) -> Sheet:
    """Blueprint of one process: facts, the picture on landscape pages, script, recovery, the nine wants."""
    foot = _("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)")
    made = sheet(language)
    made.masthead(foot, _)
    made.line("{{ kind }}", "Subtitle")
    made.line("{{ process.title }}", "Title")
    made.lines("{%p if process.purpose %}")
    made.line("{{ process.purpose }}", "Lead")
    made.lines("{%p endif %}")
    _facts(made, _)
    made.lines("{%p if not bands %}")
    made.heading(_("The picture"))
    made.line(_("The steps of this process are not described yet."))
    made.lines("{%p else %}")
    _key(made, _)
    across = turn(made, foot, _)
    _picture(across, _)
    made = turn_back(made)
    _script(made, _)
    _recoveries(made, _)
    _complaint(made, _)
    made.lines("{%p endif %}")
    return made


def _facts(made: Sheet, _: Callable[[str], str]) -> None:
    made.section(
        "process.owner or process.customers or process.starts_when or process.ends_when or process.promised "
        "or process.strategy or process.improvement or process.improvement_reason",
        _("The service in brief"),
    )
    made.facts(
        _("The service in brief"),
        [
            ("process.owner", _("Answers for it"), "{{ process.owner }}"),
            ("process.customers", _("For these customers"), "{{ process.customers }}"),
            ("process.starts_when", _("Starts"), "{{ process.starts_when }}"),
            ("process.ends_when", _("Ends"), "{{ process.ends_when }}"),
            ("process.promised", _("Promised within"), "{{ process.promised }}"),
            ("process.strategy", _("Service strategy"),
             ["{{ process.strategy }}", "Cell Hint|{{ process.strategy_meaning }}"]),
            ("process.improvement or process.improvement_reason", _("How it is improved"),
             ["{%p if process.improvement %}", "{{ process.improvement }}", "{%p endif %}",
              "{%p if process.improvement_reason %}", "{{ process.improvement_reason }}", "{%p endif %}"]),
        ],
        (22, 78),
    )  # fmt: skip
    made.end()


def _key(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading(_("How to read the picture"))
    made.facts(
        _("How to read the picture"),
        [
            ("", _("Lanes"),
             _("From top to bottom: what customers do; the front stage, where they meet us; the back stage, where "
               "contact staff work unseen; the support of others.")),
            ("", _("Line of interaction"), _("Where customers and we meet.")),
            ("", _("Line of visibility"), _("Customers see what is above it and nothing below.")),
            ("", _("Line of internal interaction"),
             _("Below it others work for those who serve the customer.")),
            ("", _("★ Moment of truth"), _("A contact that makes or breaks the customer's impression of us.")),
            ("", _("Wait"), _("The longest time that customers wait in this step.")),
            ("", _("2.3 and a role"), _("Third action of step 2, and who does it.")),
            ("", _("→ 2.4"), _("The work is handed over to action 2.4, in the time named.")),
            ("", _("▲ Fail point"), _("Where this service breaks most easily.")),
        ],
        (22, 78),
    )  # fmt: skip
    made.line(_("Numbers of steps and actions are the same in the picture, in the script and in the tables."), "Note")


def _picture(made: Sheet, _: Callable[[str], str]) -> None:
    made.lines("{%p for band in bands %}", "{%p if loop.first %}")
    made.heading(_("The picture: {{ band.title }}"))
    made.lines("{%p else %}")
    made.heading(_("The picture: {{ band.title }}"), 2, new_page=True)
    made.lines("{%p endif %}")
    table = Lanes(
        made,
        _("Service blueprint, {{ band.title }}: a column for each step; from top to bottom what the customer, the "
          "front stage, the back stage and the support do"),
        "band",
    )  # fmt: skip
    table.head(
        "Cell Head|{{ step.number }}  {{ step.title }}",
        "{%p if step.moment %}", "Actor|" + _("★ Moment of truth"), "{%p endif %}",
        "{%p if step.complaint_step %}", "Action|" + _("Complaint step: {{ step.complaint_step }}"), "{%p endif %}",
        "{%p if step.wait %}", "Action|" + _("Wait: at most {{ step.wait }}"), "{%p endif %}",
    )  # fmt: skip
    lanes = (
        (_("Customer"), CUSTOMER, "customer", ""),
        (_("Front stage"), FRONT, "front_stage", _("Line of interaction")),
        (_("Back stage"), BACK, "back_stage", _("Line of visibility")),
        (_("Support"), SUPPORT, "support", _("Line of internal interaction")),
    )
    for title, ground, lane, line in lanes:
        table.lane(title, ground, line)
        table.cells(lane, *_actions(made, f"step.{lane}", _))
    table.only_if("band.unsorted")
    table.lane(_("Not sorted into a lane yet"), "FFFFFF")
    table.cells("unsorted", *_actions(made, "step.unsorted", _))
    table.end()
    table.only_if("band.fail_points")
    table.lane(_("▲ Fail points"), "FFFFFF")
    table.cells(
        "fail_points", "{%p for item in step.fail_points %}", "Action|▲ {{ item }}", "{%p endfor %}", whole=True
    )
    table.end()
    table.close()
    made.lines("{%p endfor %}")


def _actions(made: Sheet, actions: str, _: Callable[[str], str]) -> tuple[str, ...]:
    alone = (
        "{%p if action.who and band.steps|length == 1 %}",
        "Actor|{{ action.number }}  " + made.beside("action.who"),
        "Action|{{ action.does }}",
        "{%p elif action.who %}",
    )
    return (
        f"{{%p for action in {actions} %}}",
        *(alone if made.bilingual else ("{%p if action.who %}",)),
        "Actor|{{ action.number }}  {{ action.who }}",
        "Action|{{ action.does }}",
        "{%p else %}",
        "Action|{{ action.number }}  {{ action.does }}",
        "{%p endif %}",
        "{%p if action.hand_over.to or action.hand_over.what %}",
        "Action Hint|→ {{ action.hand_over.to }}"
        "{% if action.hand_over.within %}" + _(", within {{ action.hand_over.within }}") + "{% endif %}"
        "{% if action.hand_over.what %}" + _(": {{ action.hand_over.what }}") + "{% endif %}",
        "{%p endif %}",
        "{%p endfor %}",
    )


def _script(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading(_("The script, step by step"))
    made.lines("{%p if not steps %}")
    made.line(_("The words of this process are not written yet."))
    made.lines("{%p endif %}", "{%p for step in steps %}")
    made.heading(_("Step {{ step.number }}: {{ step.title }}{% if step.moment %} ★{% endif %}"), 2)
    made.facts(
        _("What the step is about"),
        [
            ("step.needs", _("Customers want"),
             ["{%p for item in step.needs %}",
              "{{ item.title }}{% if item.means %}" + _(": “{{ item.means }}”") + "{% endif %}",
              "{%p endfor %}"]),
            ("step.standards", _("Our standards"), "{{ step.standards }}"),
            ("step.wait or step.told", _("Wait"),
             ["{%p if step.wait %}", _("At most {{ step.wait }}"), "{%p endif %}",
              "{%p if step.told %}", _("Customers are told: “{{ step.told }}”"), "{%p endif %}"]),
            ("step.records", _("Records"), "{{ step.records }}"),
        ],
        (18, 82),
    )  # fmt: skip
    made.lines("{%p if step.script %}")
    made.heading(_("Who says what"), 3)
    made.table(
        _("Script of the step"),
        (_("Speaker"), _("Words in step {{ step.number }}: {{ step.title }}"), _("At hand")),
        (22, 56, 22),
        "step.script",
        (["{%p if item.by_customer %}", "{{ item.who }}", "{%p else %}", "Cell Label|{{ item.who }}", "{%p endif %}"],
         "{{ item.says }}", "Cell Hint|{{ item.prop }}"),
        style="Whole",
    )  # fmt: skip
    made.lines("{%p endif %}", "{%p if step.fail_points %}")
    made.heading(_("Where it fails"), 3)
    made.table(
        _("Fail points of the step"),
        (_("▲ Fail point of step {{ step.number }}"), _("What prevents it")),
        (40, 60),
        "step.fail_points",
        ("{{ item.what }}", "{{ item.prevented_by }}"),
    )
    made.lines("{%p endif %}", "{%p endfor %}")


def _recoveries(made: Sheet, _: Callable[[str], str]) -> None:
    made.section("recoveries", _("When a moment of truth failed"))
    made.line(_("What puts it right, who may do it, and how far without asking."), "Hint")
    made.table(
        _("When a moment of truth failed"),
        (_("Step"), _("What we do for the customer"), _("Who may do it, and how far")),
        (18, 46, 36),
        "recoveries",
        ("{{ item.number }}  {{ item.title }}{% if item.moment %} ★{% endif %}",
         "{{ item.does }}",
         ["{%p for one in item.who %}",
          "Cell Label|{{ one.role }}",
          "{%p if one.right %}", "{{ one.right }}", "{%p endif %}",
          "{%p endfor %}"]),
    )  # fmt: skip
    made.end()


def _complaint(made: Sheet, _: Callable[[str], str]) -> None:
    made.section("complaint", _("Four complaint steps and nine wants"))
    made.table(
        _("The four steps of a complaint"),
        (_("Complaint step"), _("Where in this process"), _("What it answers")),
        (20, 34, 46),
        "complaint.steps",
        ("{{ item.title }}", "{{ item.where or '–' }}", "{{ item.wants or '–' }}"),
    )
    made.line(_("What dissatisfied customers want, and where they get it:"), "Note", keep=True)
    made.table(
        _("The nine wants of dissatisfied customers"),
        (_("They want"), _("In our list of needs"), _("Where it is met")),
        (30, 28, 42),
        "complaint.wants",
        ("{{ item.title }}", "{{ item.needs or '–' }}", "{{ item.where or '–' }}"),
    )
    made.end()
