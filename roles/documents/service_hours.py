"""When customers are served, which is what business hours and working days are counted by."""

from roles.documents.wording import Wording


def service_hours(wording: Wording) -> str:
    """Monday to Saturday, 09:00 to 17:00; empty where it is not said in full."""
    hours = wording.department.hours
    if hours is None or not (hours.days and hours.opens and hours.closes):
        return ""
    first, last = (wording.term("weekday", day) for day in (hours.days[0], hours.days[-1]))
    return wording.say(
        "{first} to {last}, {opens} to {closes}", first=first, last=last, opens=hours.opens, closes=hours.closes
    )
