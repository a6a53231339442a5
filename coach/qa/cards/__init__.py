"""Scorecards: what a QA team grades conversations by, how far its reviewers agree with the grades, and what they contest."""
