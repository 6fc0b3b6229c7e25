"""From which limit on the rules find nothing to mend in a design score."""

from roles.design_profile.pace import mostly_queue
from roles.design_profile.working_time import WorkingTime
from roles.documents.wording import Wording
from roles.model.role import Role


def limit_of(wording: Wording, role: Role, principle: str) -> str:
    """The limit of a score that the rules check for `role`, in words; empty where no rule looks at its percent."""
    cuts, say = wording.catalog.settings, wording.say
    match principle:
        case "autonomy":
            return _percent(wording, cuts.decided_time)
        case "pace":
            queued = mostly_queue(WorkingTime(role))
            return _percent(wording, cuts.own_pace_time_queue if queued else cuts.own_pace_time)
        case "wholeness":
            return say(
                "The rules ask for at least {least} % in such processes, and for at most {most} % that only assists or"
                " hands on.",
                least=wording.number(cuts.whole_time),
                most=wording.number(cuts.fragment_time),
            )
        case "learning":
            return say(
                "The rules ask for at least {chances} chances to learn, {kinds} kinds of them and {hours} paid hours"
                " a year.",
                chances=wording.number(cuts.learning_activities),
                kinds=wording.number(cuts.learning_activities),
                hours=wording.number(cuts.learning_hours),
            )
    return ""


def _percent(wording: Wording, least: int) -> str:
    return wording.say("The rules ask for at least {least} %.", least=wording.number(least))
