"""The HTTP service: the same engine as the command line, over the same rows."""
