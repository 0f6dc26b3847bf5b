"""What was set, as options for organising."""

from __future__ import annotations

from dataclasses import replace

from app.settings import Settings
from engine import all_networks
from engine.config import OrganiseOptions


def with_wishes(options: OrganiseOptions, settings: Settings) -> OrganiseOptions:
    """The options, with the processor and the network that the person chose; as they are where nothing was chosen.

    A network that is not on this computer any more is passed over.
    """
    if settings.device is not None:
        options = replace(options, device=settings.device)
    wanted = settings.backbone
    if wanted is not None and any(one.name == wanted and one.is_here for one in all_networks()):
        options = replace(options, backbone=wanted)
    return options
