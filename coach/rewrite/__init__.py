"""Rewrites: edits of rules, what a reply lacks, what it has too much of; released only if every fact stays."""

from coach.rewrite.chain import chained
from coach.rewrite.plainly import PLAIN, Plainly
from coach.rewrite.proposals import NOTHING, Proposal, Rewrite, further, proposals, released, without
from coach.rewrite.second_look import SecondLook
from coach.rewrite.sense import REMARK, Sense
from coach.rewrite.verify import Difference, reason, verify
from coach.rewrite.writer import Writer

__all__ = [
    "NOTHING",
    "PLAIN",
    "REMARK",
    "Difference",
    "Plainly",
    "Proposal",
    "Rewrite",
    "SecondLook",
    "Sense",
    "Writer",
    "chained",
    "further",
    "proposals",
    "reason",
    "released",
    "verify",
    "without",
]
