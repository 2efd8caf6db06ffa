"""The kinds of things that are coded: event types, modes, contexts, scores, CAMEO."""

from redshank.ontology.plover import EventType, Ontology, load_ontology

__all__ = ["EventType", "Ontology", "load_ontology"]
