"""Times proselint, in an environment of its own, on the texts of standard input; prints JSON. Run by peers.py."""

import json
import sys
from importlib.metadata import version
from time import perf_counter

from proselint.checks import __register__  # type: ignore[import-not-found]
from proselint.registry import CheckRegistry  # type: ignore[import-not-found]
from proselint.tools import LintFile  # type: ignore[import-not-found]

CheckRegistry().register_many(__register__)
given = json.load(sys.stdin)
for text in given["warm"]:
    LintFile("text", text).lint()
times = []
for text in given["texts"]:
    start = perf_counter()
    LintFile("text", text).lint()
    times.append((perf_counter() - start) * 1000)
print(json.dumps({"proselint": {"version": version("proselint"), "times": times}}))
