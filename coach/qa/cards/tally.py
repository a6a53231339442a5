"""How many conversations passed and failed, together and by team, counted as they are graded."""

from __future__ import annotations

from dataclasses import dataclass, field

from coach.qa.cards.grade import Grade


@dataclass
class Outcomes:
    """Counts of one team, or of all."""

    graded: int = 0
    passed: int = 0
    auto_failed: int = 0
    blank: int = 0

    def add(self, grade: Grade) -> None:
        self.graded += 1
        self.passed += grade.passed is True
        self.auto_failed += bool(grade.failures)
        self.blank += grade.passed is None

    def __str__(self) -> str:
        blank = f", {self.blank} with nothing to grade" if self.blank else ""
        return f"{self.passed} passed, {self.auto_failed} auto-failed{blank}"


@dataclass
class Tally:
    """``lost`` counts conversations of which nothing was scored, ``unscored`` rows of others that were not."""

    all: Outcomes = field(default_factory=Outcomes)
    teams: dict[tuple[str, str], Outcomes] = field(default_factory=dict)
    advice: dict[str, set[str]] = field(default_factory=dict)  # category → languages
    lost: int = 0
    unscored: int = 0

    def add(self, grade: Grade | None) -> None:
        if grade is None:
            self.lost += 1
            return
        team = (grade.about.team or "no team", grade.card.name)
        for outcomes in (self.all, self.teams.setdefault(team, Outcomes())):
            outcomes.add(grade)
        self.unscored += grade.unscored
        for name in grade.advice:
            self.advice.setdefault(name, set()).add(grade.about.lang)

    @property
    def lines(self) -> list[str]:
        own = [f"  {team} (card {card}): {found.graded}, {found}" for (team, card), found in sorted(self.teams.items())]
        named = [f"{name} ({', '.join(sorted(langs))})" for name, langs in sorted(self.advice.items())]
        advice = [f"advice only, with no weight: {'; '.join(named)}"] if named else []
        lost = f"{self.lost} conversations and {self.unscored} replies of others could not be scored, and were not graded"
        return [f"{self.all.graded} conversations, {self.all}", *own, *advice, *([lost] if self.lost or self.unscored else [])]
