"""The kinds of things that are coded: event types, modes, contexts, scores, CAMEO."""

from redshank.ontology.plover import EventType, Mode, Ontology, load_ontology

__all__ = ["EventType", "Mode", "Ontology", "load_ontology"]
