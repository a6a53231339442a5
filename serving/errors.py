"""Errors of the server that are no problem of the request."""

from __future__ import annotations

from coach.errors import CoachError


class StoreError(CoachError):
    """The database does not answer."""
