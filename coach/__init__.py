"""Reply Coach: reads a support agent's draft and says what will land badly, where, why, and what to write instead."""

__version__ = "0.1.0"
