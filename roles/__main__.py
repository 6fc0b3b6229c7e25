"""Run the tool as `python -m roles`, or on Windows `py -m roles`."""

from roles.cli import main

main()
