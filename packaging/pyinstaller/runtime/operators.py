"""Runs before the program in a bundle: torchvision without its compiled part.

A torchvision that was compiled for another build of torch cannot load its operators, and then fails to import for two
that it describes without asking whether they are there. Both find boxes around things; no network of Kindred's does.
Declared they are known by name, and whoever calls one is told that nothing is behind it. Where the compiled part does
load, nothing is declared.
"""

import importlib.abc
import sys

DESCRIBING = "torchvision._meta_registrations"
OPERATORS = ("nms", "qnms")


class Declaring(importlib.abc.MetaPathFinder):
    """Finds nothing. It is asked when torch and torchvision's loader are there, and the descriptions are not yet."""

    def find_spec(self, name, path=None, target=None):
        if name == DESCRIBING:
            sys.meta_path.remove(self)
            declare()


def declare():
    import torch
    from torchvision import extension

    if extension._has_ops():
        return
    library = torch.library.Library("torchvision", "FRAGMENT")
    for name in OPERATORS:
        library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    sys.modules["torchvision"]._declared = library  # they are forgotten with it


sys.meta_path.insert(0, Declaring())
