"""The risk model: from labelled conversations to signed weights, calibrated."""
