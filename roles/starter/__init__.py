"""What `init` and `new` write."""

from roles.starter.new_role import bare_role, like_role, new_role
from roles.starter.write import starter_files

__all__ = ["bare_role", "like_role", "new_role", "starter_files"]
