"""The registry: a folder of artifacts by hash, ``current.json`` that says which of them run, and their history.

It is files alone, so that a server elsewhere can follow it over any shared folder. Whoever reads ``current.json`` never sees
half of one: it is written beside and moved into place.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from coach.engine import Coach, load
from coach.errors import InputError
from coach.files import to_json
from coach.masking import mask
from coach.models import WEIGHTS, Artifact
from coach.risk import RISK_WEIGHTS, RiskModel

DEFAULT = Path("models")
SHIPPED = "shipped"
_DIGEST = re.compile(r"[0-9a-f]{12}")
_PAGES = ("README.md", "report.md")  # go with an artifact where they are there

Kind = Literal["models", "risk"]
Runs = tuple[str | None, str | None]  # digests of models and risk model; None: the shipped ones


@dataclass(frozen=True)
class Pointer:
    """What runs: digests in the registry, None for the shipped ones. ``at`` is a time in UTC after ISO 8601."""

    models: str | None = None
    risk: str | None = None
    at: str = ""
    by: str = ""
    reason: str = ""

    @property
    def runs(self) -> Runs:
        return self.models, self.risk


@dataclass(frozen=True)
class Entry:
    """One artifact. ``risk`` was fitted on these models; ``feedback`` is the SHA-256 of the events that it learned from."""

    digest: str
    kind: Kind
    added: str
    note: str = ""
    risk: str | None = None
    feedback: str | None = None


@dataclass(frozen=True)
class Registry:
    """The folder. It is made when something is first put into it."""

    folder: Path

    def add(
        self, source: Path, *, note: str = "", feedback: str | None = None, risk: Path | None = None
    ) -> tuple[Entry, Entry | None]:
        """Copy the artifact in ``source``, and the risk model fitted on it; ModelError where one is damaged."""
        kind = kind_of(source)
        if risk is not None and (kind != "models" or kind_of(risk) != "risk"):
            raise InputError(f"--risk {risk}: give the folder of models first, and that of the risk model fitted on them here")
        encoder = Artifact(source).digest if kind == "models" else None
        fitted = self._kept(risk, "risk", Entry("", "risk", now(), mask(note, "en")), encoder) if risk is not None else None
        entry = Entry("", kind, now(), mask(note, "en"), fitted.digest if fitted else None, feedback)
        return self._kept(source, kind, entry), fitted

    def _kept(self, source: Path, kind: Kind, entry: Entry, encoder: str | None = None) -> Entry:
        names, digest = _checked(source, kind, encoder)
        entry = Entry(**{**asdict(entry), "digest": digest})
        target = self.folder / digest
        if target.exists():
            raise InputError(f"{target}: already in the registry; coach models promote {digest} lets it run")
        self.folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self.folder, prefix=".adding-") as made:
            beside = Path(made) / digest
            beside.mkdir()
            for name in names:
                shutil.copyfile(source / name, beside / name)
            (beside / "entry.json").write_text(to_json(asdict(entry)) + "\n", "utf-8")
            _checked(beside, kind, encoder)
            beside.rename(target)
        return entry

    def entries(self) -> list[Entry]:
        """Every artifact, the oldest first."""
        found = [_read(path) for path in self.folder.glob("*/entry.json") if _DIGEST.fullmatch(path.parent.name)]
        return sorted((Entry(**data) for data in found), key=lambda e: (e.added, e.digest))

    def entry(self, digest: str) -> Entry:
        """InputError where there is none."""
        found = {e.digest: e for e in self.entries()}
        if digest not in found:
            raise InputError(f"{digest}: not in {self.folder}, which has {sorted(found)}; add it with coach models add")
        return found[digest]

    def check(self, runs: Runs) -> None:
        """ModelError or InputError unless both artifacts are whole and fit each other."""
        models, risk = self.folders(runs)
        artifact = Artifact(models)
        artifact.check()
        RiskModel(risk).check(artifact.digest)
        if runs != (runs[0] and artifact.digest, runs[1] and RiskModel(risk).digest):
            raise InputError(f"{self.folder}: a card was changed after it was added; take the folder out and add it anew")

    def folders(self, runs: Runs) -> tuple[Path, Path]:
        """Where models and risk model lie."""
        models, risk = runs
        return self.folder / models if models else WEIGHTS, self.folder / risk if risk else RISK_WEIGHTS

    def pointer(self) -> Pointer:
        """What runs now; the shipped models where nothing was promoted."""
        path = self.folder / "current.json"
        return Pointer(**_read(path)) if path.is_file() else Pointer()

    def history(self) -> list[dict[str, Any]]:
        """Every promotion and rollback, the oldest first."""
        path = self.folder / "history.jsonl"
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        return [json.loads(line) for line in lines]

    def point(self, action: Literal["promote", "rollback"], pointer: Pointer) -> None:
        """Let ``pointer`` run, and write down that it does."""
        pointer = Pointer(**{**asdict(pointer), "reason": mask(pointer.reason, "en")})
        with (self.folder / "history.jsonl").open("a", encoding="utf-8") as file:
            print(to_json({"action": action, **asdict(pointer)}), file=file)
        beside = self.folder / ".current.json.part"
        beside.write_text(to_json(asdict(pointer)) + "\n", "utf-8")
        beside.replace(self.folder / "current.json")

    def before(self) -> Pointer:
        """What ran before what runs now. Rollbacks take back one promotion each."""
        stack = [Pointer()]
        for line in self.history():
            if line["action"] == "promote":
                stack.append(Pointer(**{k: v for k, v in line.items() if k != "action"}))
            else:
                stack.pop()
        if len(stack) < 2:
            raise InputError(f"{self.folder}: nothing was promoted, so there is nothing to take back")
        return stack[-2]

    def keep(self, digest: str, name: str, data: Mapping[str, Any]) -> None:
        """A page of figures beside an artifact: ``shadow.json``, ``gates.json``."""
        (self.folder / digest / name).write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")

    def kept(self, digest: str, name: str) -> dict[str, Any] | None:
        path = self.folder / digest / name
        return _read(path) if path.is_file() else None


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def kind_of(folder: Path) -> Kind:
    """What kind of artifact a folder holds; InputError where it holds none."""
    if (folder / "card.json").is_file():
        return "models"
    if (folder / "risk.json").is_file():
        return "risk"
    raise InputError(f"{folder}: neither card.json nor risk.json in it; give what coach train wrote, such as runs/x/model")


def coach_of(registry: Registry, runs: Runs) -> Coach:
    """The coach that ``runs``; InputError or ModelError where an artifact is damaged or does not fit the other."""
    registry.check(runs)
    return load(None, *registry.folders(runs))


def runs_with(registry: Registry, digest: str) -> Runs:
    """What runs when ``digest`` is promoted: models bring the risk model fitted on them, a risk model its models.

    InputError where there is no such risk model: promoted alone, the models would make risk abstain.
    """
    if digest == SHIPPED:
        return None, None
    entry = registry.entry(digest)
    if entry.kind == "risk":
        return _models_of(registry, digest), digest
    if entry.risk:
        return digest, entry.risk
    return digest, _fitted_on(registry, digest)


def _models_of(registry: Registry, risk: str) -> str | None:
    encoder: str = RiskModel(registry.folder / risk).card["encoder"]
    if encoder == Artifact(WEIGHTS).digest:
        return None
    return registry.entry(encoder).digest


def _fitted_on(registry: Registry, models: str) -> str | None:
    fitted = [r.digest for r in _risks(registry) if RiskModel(registry.folder / r.digest).card["encoder"] == models]
    if fitted:
        return fitted[-1]
    if RiskModel(RISK_WEIGHTS).card["encoder"] == models:
        return None
    raise InputError(f"{models}: no risk model in {registry.folder} was fitted on it; train one and add it: coach models add DIR")


def _risks(registry: Registry) -> Iterator[Entry]:
    return (e for e in registry.entries() if e.kind == "risk")


def _checked(folder: Path, kind: Kind, encoder: str | None) -> tuple[Sequence[str], str]:
    """The names of the files of an artifact that is whole, and its digest."""
    pages = [name for name in _PAGES if (folder / name).is_file()]
    if kind == "risk":
        model = RiskModel(folder)
        model.check(encoder or model.card["encoder"])
        return ["risk.json", "risk.safetensors", *pages], model.digest
    artifact = Artifact(folder)
    if wrong := [name for name in artifact.card["files"] if Path(name).name != name]:
        raise InputError(f"{folder / 'card.json'}: files {wrong} lie elsewhere; an artifact is one folder")
    artifact.check()
    return ["card.json", *artifact.card["files"], *pages], artifact.digest


def _read(path: Path) -> dict[str, Any]:
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}; restore it from a copy, or take the folder out of the registry") from error
    return data
