"""What keeps a server safe: who may come in, from where, how much, and what is written down."""
