"""Where a standard applies, in words."""

from roles.documents.wording import Wording
from roles.model.standard import Standard


def where_it_applies(wording: Wording, standard: Standard) -> str:
    """The steps by process, then the place, as in "Repair: “Visit”, “Test”; Reception"."""
    steps: dict[str, list[str]] = {}
    for name in standard.steps:
        step = wording.say("“{step}”", step=wording.title("step", name))
        steps.setdefault(name.partition("/")[0], []).append(step)
    found = [
        wording.say("{label}: {words}", label=wording.title("process", process), words=wording.items(some))
        for process, some in steps.items()
    ]
    return wording.say("; ").join([*found, *filter(None, [wording.plain(standard.place)])])
