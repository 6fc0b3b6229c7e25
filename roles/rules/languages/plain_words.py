"""Words that are translated: no names, codes or abbreviations."""

import re

from roles.quantities.patterns import listed

_ORDINARY = frozenset(
    listed(
        """a account accounts admin advisor adviser after agent all analyst and answer area assistant assurance back
        board branch building business by call care case cashier centre center chief claim claims clerk
        client close company complaint complaints consultant contact coordinator corporate counter customer
        customers daily data delivery department deputy desk development director document each email
        employee engineer engineering enquiry escalation every executive experience facility feedback field
        finance first floor for foreman form from front general goods group handling head help hospital
        hotline hours house human improvement in information inspection inspector intern internal invoice
        item junior key knowledge lead leader letter level line list log logistics loyalty maintenance
        manager marketing meeting message monthly new night note nurse of office officer on operations operator
        order orders our outlet outpatient owner page part parts patient payment personnel phone plan
        planner planning policy porter process procurement product production project purchase purchasing
        quality question receipt reception receptionist record records recruitment refund region regional
        register relations repair repairs replacement report reports representative request resources
        response result retail retention return returns review room safety sales satisfaction schedule score
        secretary security senior series service services shift shop site specialist staff standard step
        store success supervisor supplier support survey target team technical technician telephone the
        ticket time to trainee trainer training treasurer visit visits visitor waiting warehouse warranty
        website weekly with within work worker workshop written yearly your"""
    )
)
"""Words that are no names, and so are translated, even where they have a capital."""
_JOBS = frozenset(
    listed(
        """adviser advisor agent assistant cashier clerk coordinator deputy director engineer foreman inspector manager
        officer operator planner receptionist representative secretary specialist supervisor technician
        trainee trainer"""
    )
)
_ALSO_NAMES = frozenset(listed("office project"))
"""Words that are products too, if they stand alone."""
_KEPT = frozenset(listed("app email wifi web iphone ios vs per min max vivo oppo adidas realme"))
_LINKS = frozenset(
    listed(
        """a an and are as at be by do for from in into is it of off on or our out the they to under up us via we with
        without you your not after before"""
    )
)
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*")
_RUN = re.compile(rf"(?<![\w./@_-]){_WORD.pattern}(?:[\s,:;]+{_WORD.pattern})+(?![\w/@_]|\.\w)")


def words_in(said: str) -> list[str]:
    """The words in Latin letters."""
    return _WORD.findall(said)


def has_plain_run(said: str) -> bool:
    """Whether two words or more that are no names stand in a row: “the door”, “price list”, “Reports to”."""
    return any(_is_plain(_WORD.findall(run[0])) for run in _RUN.finditer(said))


def _is_plain(words: list[str]) -> bool:
    small = [word for word in words if word.islower() and word not in _KEPT]
    plain = [word for word in small if len(word) > 2 and word not in _LINKS]
    links = [word for word in small if word in _LINKS]
    if len(plain) > 1 or (plain and links):
        return True
    return words[-1] in _LINKS and any(word.lower() in _ORDINARY for word in words[:-1])


def are_plain(said: str) -> bool:
    """Whether a text without Chinese signs is made of words that are translated, and no name, code or abbreviation."""
    words = _WORD.findall(said)
    small = [word for word in words if word.islower() and len(word) > 2 and word not in _KEPT and word not in _LINKS]
    ordinary = [word for word in words if word.lower() in _ORDINARY]
    if len(small) > 1 or (small and len(words) > 1 and ordinary):
        return True
    if len(words) < 2:  # Customer 360, Office
        return bool(ordinary) and words[0].lower() not in _ALSO_NAMES and not any(map(str.isdigit, said))
    return len(ordinary) == len(words) or (len(ordinary) > 1 and _is_title(words, len(ordinary)))


def _is_title(words: list[str], ordinary: int) -> bool:
    """Whether it names a job, or begins with a plain word and has few others; a product begins with its maker."""
    if any(word.lower() in _JOBS for word in words):
        return True
    return words[0].lower() in _ORDINARY and 3 * ordinary >= 2 * len(words)
