"""The report of scored conversations: figures collected in one pass, told as one HTML page, as Markdown or as JSON."""
