"""K108."""

import re
from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule

_NEW = re.compile(r"new-\d+")


@rule("K108", Severity.WARNING, "starter")
def unfinished_id(catalog: Catalog) -> Iterator[Problem]:
    """An approved role still has ids such as `new-1`.

    Items added in Word come in as `new-1`, `new-2`. Before a role is approved somebody gives them an id that says
    what they are, because links, comparisons and later edits hold on to it.

    Bad:
    ```yaml
    # roles/head.yaml
    approved: {on: 2026-11-01, by: [holder, manager, hr], substance: "00000000"}
    responsibilities:
      - {id: new-1, does: Open the mail}  # K108
    ```
    Good:
    ```yaml
    # roles/head.yaml
    approved: {on: 2026-11-01, by: [holder, manager, hr], substance: "00000000"}
    responsibilities:
      - {id: open-mail, does: Open the mail}
    ```
    Mend: rename the id here and in every link to it.
    Waiver: never; renaming takes a minute and only gets harder.
    """
    for leaf in catalog.leaves:
        if leaf.route[-1] != "id" or leaf.route[0] != "roles" or not _NEW.fullmatch(str(leaf.value)):
            continue
        if catalog.roles[leaf.route[1]].approved:
            yield problem("the id “{id}” says nothing; the role is approved", leaf.route, id=leaf.value)
