"""What QA teams do with whole transcripts: bring them in, weigh them, look at them."""
