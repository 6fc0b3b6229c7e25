"""The words that a person left for a value → what stands in the YAML file for it, or why not."""

from roles.parsing.fault import NotUnderstood
from roles.parsing.words import is_text, meant, parsed, tag

__all__ = ["NotUnderstood", "is_text", "meant", "parsed", "tag"]
