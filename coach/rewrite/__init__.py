"""Rewrites: edits of rules, what a reply lacks, what it has too much of; released only if every fact stays."""

from coach.rewrite.proposals import NOTHING, Proposal, Rewrite, proposals, released, without
from coach.rewrite.second_look import SecondLook
from coach.rewrite.verify import Difference, reason, verify
from coach.rewrite.writer import Writer

__all__ = [
    "NOTHING",
    "Difference",
    "Proposal",
    "Rewrite",
    "SecondLook",
    "Writer",
    "proposals",
    "reason",
    "released",
    "verify",
    "without",
]
