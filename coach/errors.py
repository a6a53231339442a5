"""Errors raised on purpose: each names the file or field, the value, and the remedy."""


class CoachError(Exception):
    """Base of every error this project raises on purpose."""


class PackError(CoachError):
    """A rule, language or policy file is wrong."""


class RowError(CoachError):
    """One input row cannot be scored. ``code`` is stable, the message is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class LateError(CoachError):
    """The time that the caller gave is over."""


class InputError(CoachError):
    """A file or an option given on the command line cannot be used."""
