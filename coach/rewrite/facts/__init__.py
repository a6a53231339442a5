"""What a reply commits to: every fact with its place and a value that does not depend on how it is written."""

from coach.rewrite.facts.bonds import binds
from coach.rewrite.facts.fact import Fact, Kind
from coach.rewrite.facts.values import values

__all__ = ["Fact", "Kind", "binds", "values"]
