"""The second look at rewrites: from labelled pairs to a linear model."""
