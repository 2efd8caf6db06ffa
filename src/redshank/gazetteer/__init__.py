"""Names: states, bodies, offices and their terms, groups, places, assets, from editable tables."""

from redshank.gazetteer.gazetteer import Gazetteer, load_gazetteer
from redshank.gazetteer.rows import Asset, Entity, OfficeTerm, Place

__all__ = ["Asset", "Entity", "Gazetteer", "OfficeTerm", "Place", "load_gazetteer"]
