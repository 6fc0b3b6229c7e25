"""For tests that build documents of a catalog."""

from tests.returned.conftest import _templates_are_compiled_once

__all__ = ["_templates_are_compiled_once"]
