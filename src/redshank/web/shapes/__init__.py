"""What the answers look like: frozen records, which JSON and OpenAPI are made of."""
