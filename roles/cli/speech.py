"""Help and usage errors in the tool's language; typer's own words are English."""

import gettext
import os
import re
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from roles.messages import DOMAIN, LOCALE, say


def speak(language: str) -> None:
    """Make typer's section titles speak `language`: it asks gettext's default domain."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, LOCALE)


class Command(TyperCommand):
    """A command whose usage line and help option speak the tool's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The usage line."""
        _usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """The help option, its help translated."""
        return _help_option(super().get_help_option(ctx), _language(ctx))


class NoSuchCommand(TyperException):
    """The word after `roles` is no command; `possibilities` are near ones."""

    def __init__(self, word: str, possibilities: list[str]) -> None:
        super().__init__(word)
        self.possibilities = possibilities


class Group(TyperGroup):
    """The whole tool; the same for its usage line and help option."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The usage line."""
        _usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """The help option, its help translated."""
        return _help_option(super().get_help_option(ctx), _language(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first argument names. Raises NoSuchCommand."""
        if self.get_command(ctx, args[0]) is None:
            raise NoSuchCommand(args[0], get_close_matches(args[0].lower(), self.commands, 1))
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        """Commands in the order in which people need them."""
        return list(self.commands)


def _language(ctx: Any) -> str:
    return str(ctx.find_root().obj.language)


def _usage(command: Any, ctx: Any, formatter: Any) -> None:
    prefix = say(_language(ctx), "Usage: ")
    formatter.write_usage(ctx.command_path, " ".join(command.collect_usage_pieces(ctx)), prefix)


def _help_option(option: Any, language: str) -> Any:
    if option is not None:
        option.help = say(language, "Show this help.")
    return option


def translate(command: Any, language: str) -> Any:
    """The command and all below it with their help in `language`."""
    if command.help:
        command.help = say(language, command.help)
        command.short_help = re.split(r"(?<=[.。])\s*", command.help)[0].rstrip(".。")
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = say(language, parameter.help)
    for inner in getattr(command, "commands", {}).values():
        translate(inner, language)
    return command


def usage_error(error: TyperException, language: str) -> str:
    """A usage error in words, by its type and never by its English text."""
    name = type(error).__name__
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    hint = parameter.get_error_hint() if parameter is not None else ""
    near = getattr(error, "possibilities", None)
    if name == "NoSuchOption":
        if near:
            return say(
                language, "there is no option {option}; did you mean {near}?", {"option": option, "near": near[0]}
            )
        return say(language, "there is no option {option}", {"option": option})
    if isinstance(error, NoSuchCommand):
        if near:
            return say(
                language, "there is no command {word}; did you mean {near}?", {"word": error.message, "near": near[0]}
            )
        return say(language, "there is no command {word}", {"word": error.message})
    if name == "MissingParameter":
        return say(language, "{parameter} is missing", {"parameter": hint})
    if name == "BadOptionUsage":
        return say(language, "the option {option} is not used like that", {"option": option})
    if isinstance(error, typer.BadParameter):
        return say(language, "{parameter}: {message}", {"parameter": hint, "message": error.message})
    return say(language, "these words do not fit: {message}", {"message": error.format_message()})
