"""The corpus and the scripts that rebuild the reading model from pinned inputs."""
