from roles.manual import Manual

PAGE = """Something is wrong.

It matters
much.

And more.

Limits: it sees little.

Bad:
```yaml
# a.yaml
x: 1
```
Mend: do this.

Or that: it works too.
Waiver: never.
"""


def test_a_page_falls_into_its_parts() -> None:
    page = Manual(PAGE)

    assert page.sentence == "Something is wrong."
    assert page.why == ("It matters much.", "And more.")
    assert page.part("Limits") == ("it sees little.",)
    assert page.examples("Bad") == ("# a.yaml\nx: 1\n",)
    assert page.examples("Good") == ()
    assert page.part("Mend") == ("do this.", "Or that: it works too.")
    assert page.part("Waiver") == ("never.",)
    assert page.prose == (page.sentence, *page.why, *page.part("Limits"), *page.part("Mend"), *page.part("Waiver"))
