"""Heads retrained with a tenant's own labels, on the encoder as it is shipped."""
