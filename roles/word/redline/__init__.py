"""Two builds of one document → the new one, with what is different from the old as changes that Word recorded."""

from roles.word.redline.document import redline

__all__ = ["redline"]
