"""YAML text → data with places; edits by splicing."""

from roles.yaml_text.reading import Reading, read

__all__ = ["Reading", "read"]
