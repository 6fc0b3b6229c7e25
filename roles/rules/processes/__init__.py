"""What a process lacks: roles, front stage, hand-overs, recovery, standards, needs, script, method."""
