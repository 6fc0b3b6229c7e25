"""What a design profile cannot know, to be printed with every one."""

from roles.finding import problem

CAVEATS = (
    problem("A description is not the job: it says what is intended; only the holder knows what is done.", ()),
    problem("Compare versions of one role, never people, and never use it for pay or appraisal.", ()),
    problem("No published cut-off says how much is enough; the limits used here are our convention.", ()),
    problem("Ask the holders once a year, anonymously, how they see their work, and read both together.", ()),
)
"""As problems without a place, so that they are said in any language."""
