"""The engine's facade: what a front end needs, and nothing of what is behind it.

Names are loaded when they are first asked for, so that a worker process which only reads pictures imports
no database, no index and no torch.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.exporting import ExportPlan as ExportPlan
    from engine.exporting import ExportRecord as ExportRecord
    from engine.exporting import ExportRequest as ExportRequest
    from engine.exporting import LeftOut as LeftOut
    from engine.exporting import PlannedFile as PlannedFile
    from engine.exports.plan import plan_export as plan_export
    from engine.heat import coloured as coloured
    from engine.heat import scale as scale
    from engine.heat import smooth as smooth
    from engine.index import SimilarityIndex as SimilarityIndex
    from engine.index.review import Review as Review
    from engine.jobs.mapping import map_of as map_of
    from engine.jobs.reporting import report as report
    from engine.library import Library as Library
    from engine.library.orders import PhotoOrder as PhotoOrder
    from engine.library.records import Act as Act
    from engine.library.records import Candidate as Candidate
    from engine.library.records import Case as Case
    from engine.library.records import Dial as Dial
    from engine.library.records import Doubt as Doubt
    from engine.library.records import Evidence as Evidence
    from engine.library.records import ExamplePhotos as ExamplePhotos
    from engine.library.records import Folder as Folder
    from engine.library.records import Group as Group
    from engine.library.records import GroupChange as GroupChange
    from engine.library.records import Member as Member
    from engine.library.records import Photo as Photo
    from engine.library.records import Problem as Problem
    from engine.library.records import Removal as Removal
    from engine.library.records import Run as Run
    from engine.library.records import SameCount as SameCount
    from engine.library.records import SameDecision as SameDecision
    from engine.library.records import SameMember as SameMember
    from engine.library.records import SameSet as SameSet
    from engine.library.records import Verdict as Verdict
    from engine.maps.stored import PhotoMap as PhotoMap
    from engine.networks import KnownNetwork as KnownNetwork
    from engine.networks import all_networks as all_networks
    from engine.networks import fetch_network as fetch_network
    from engine.networks import remove_network as remove_network
    from engine.sames.freshness import is_stale as is_stale
    from engine.sames.removal import PlannedRemoval as PlannedRemoval
    from engine.sames.removal import RemovalPlan as RemovalPlan
    from engine.sames.removal import plan_removal as plan_removal
    from engine.service import Engine as Engine
    from engine.specimens import make_specimens as make_specimens
    from engine.version import __version__ as __version__
    from engine.words import natural as natural

_HOMES = {
    "Engine": "engine.service",
    "Library": "engine.library",
    **dict.fromkeys(("coloured", "scale", "smooth"), "engine.heat"),
    "Review": "engine.index.review",
    "SimilarityIndex": "engine.index",
    "__version__": "engine.version",
    "plan_export": "engine.exports.plan",
    **dict.fromkeys(
        ("ExportPlan", "ExportRecord", "ExportRequest", "LeftOut", "PlannedFile"), "engine.exporting"
    ),
    "PhotoMap": "engine.maps.stored",
    **dict.fromkeys(("KnownNetwork", "all_networks", "fetch_network", "remove_network"), "engine.networks"),
    "make_specimens": "engine.specimens",
    "natural": "engine.words",
    "PhotoOrder": "engine.library.orders",
    "map_of": "engine.jobs.mapping",
    "report": "engine.jobs.reporting",
    "is_stale": "engine.sames.freshness",
    **dict.fromkeys(("PlannedRemoval", "RemovalPlan", "plan_removal"), "engine.sames.removal"),
    **dict.fromkeys(
        (
            "Act",
            "Candidate",
            "Case",
            "Dial",
            "Doubt",
            "Evidence",
            "ExamplePhotos",
            "Folder",
            "Group",
            "GroupChange",
            "Member",
            "Photo",
            "Problem",
            "Run",
            "Verdict",
        ),
        "engine.library.records",
    ),
    **dict.fromkeys(
        ("Removal", "SameCount", "SameDecision", "SameMember", "SameSet"), "engine.library.records"
    ),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'engine' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
