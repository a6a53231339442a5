"""What the rest of the engine may ask of a language's morphology."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from coach.types import Span

AddressKind = Literal["T", "V"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form of negated ability ("yapamıyoruz", "nevaram", "نمی‌توانیم", "can't").

    ``person`` is 1, 2, 3 or None where the form does not tell; ``plural`` likewise.
    """

    span: Span
    lemma: str
    person: Literal[1, 2, 3] | None
    plural: bool | None
    passive: bool


@dataclass(frozen=True, slots=True)
class Address:
    """A word that addresses the customer: familiar (T: sen, to, tu) or polite (V: siz, shoma, Jūs)."""

    span: Span
    kind: AddressKind


class Morphology(Protocol):
    """One language's word forms. Texts are as written (cleaned); analysis folds them itself where it helps."""

    @property
    def classes(self) -> Mapping[str, str]:
        """Pattern classes made from word forms, such as ``cannot`` (negated ability, first person and passive)."""
        ...

    def inabilities(self, text: str, /) -> tuple[Verb, ...]:
        """Every verb form of negated ability in ``text``, in order, whatever its person, tense and voice."""
        ...

    def addresses(self, text: str, /) -> tuple[Address, ...]:
        """Every word in ``text`` that shows how the reader is addressed, in order; quotations are the caller's care."""
        ...

    def affirm(self, form: str, /) -> str | None:
        """The able counterpart of a form of negated ability (yapamıyoruz → yapabiliriz); None if it is not one."""
        ...

    def concede(self, form: str, /) -> str | None:
        """The form that keeps the refusal and goes on (yapamıyoruz → yapmasak da); None if it is not one."""
        ...


class NoMorphology:
    """For languages without one: knows nothing, claims nothing."""

    classes: Mapping[str, str] = {}

    def inabilities(self, _text: str, /) -> tuple[Verb, ...]:
        return ()

    def addresses(self, _text: str, /) -> tuple[Address, ...]:
        return ()

    def affirm(self, _form: str, /) -> str | None:
        return None

    def concede(self, _form: str, /) -> str | None:
        return None
