"""From a trained artifact to what runs: kept by hash, let through gates, taken back in one command."""
