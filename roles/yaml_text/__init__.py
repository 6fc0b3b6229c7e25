"""YAML text → data with places; edits by splicing."""

from roles.yaml_text.mistake import Page, mistake, pages
from roles.yaml_text.reading import Reading, read

__all__ = ["Page", "Reading", "mistake", "pages", "read"]
