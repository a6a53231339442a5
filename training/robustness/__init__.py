"""What changes in the coach when a text is typed otherwise and means the same."""
