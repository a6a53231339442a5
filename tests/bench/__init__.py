"""Timings of the coach beside those of other tools, all in one run. ``make bench``; nothing here is a test."""
