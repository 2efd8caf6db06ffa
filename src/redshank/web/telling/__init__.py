"""Makes the shapes of the answers from a picture."""
