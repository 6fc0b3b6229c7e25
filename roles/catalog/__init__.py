"""A catalog's files → the catalog, all findings on what cannot be read, and the place of everything."""

from roles.catalog.layout import is_ignored
from roles.catalog.load import load_catalog
from roles.catalog.loaded import Loaded
from roles.mistake import Page, pages

__all__ = ["Loaded", "Page", "is_ignored", "load_catalog", "pages"]
