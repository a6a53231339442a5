"""Whether the coach still sees what it was measured on: drift between two scored files, and what agents do with suggestions."""
