"""Records in and out of a database."""
