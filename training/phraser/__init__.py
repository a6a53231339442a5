"""The small language model that says sentences plainly: where it starts from, how it is trained and exported."""
