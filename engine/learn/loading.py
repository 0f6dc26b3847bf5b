"""Importing torch in a thread without making the window wait for it.

Left alone, the import holds the interpreter's lock for up to 340 ms at a time: while the system's loader links
the large libraries, and while the garbage collector looks through half a million new objects. Linked beforehand
through a foreign call, which lets go of the lock, and with the collector off, the longest wait is 40 ms.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import importlib.util
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

log = logging.getLogger(__name__)

LIBRARIES = ("torch_global_deps", "torch_cpu", "torch_cuda", "torch")  # in the order of their needs
MODULES = ("torch", "timm", "sklearn.cluster", "safetensors.torch")


def load_torch(modules: Sequence[str] = MODULES) -> None:
    """Import torch and what learning needs besides, or only these of it; quick when that has been done."""
    if all(name in sys.modules for name in modules):
        return
    _link_libraries()
    gc.disable()
    try:
        for name in modules:
            importlib.import_module(name)
    finally:
        gc.freeze()  # modules live as long as the program: the collector need never look at them again
        gc.enable()


def _link_libraries() -> None:
    """Have the loader link torch's libraries now. Where that is not possible the import does it, less smoothly."""
    package = importlib.util.find_spec("torch")
    if sys.platform == "win32" or package is None or package.origin is None:
        return
    suffix = "dylib" if sys.platform == "darwin" else "so"
    open_library = ctypes.CDLL(None).dlopen
    open_library.restype = ctypes.c_void_p
    open_library.argtypes = [ctypes.c_char_p, ctypes.c_int]
    for name in LIBRARIES:
        file = Path(package.origin).parent / "lib" / f"lib{name}.{suffix}"
        if file.exists() and not open_library(os.fsencode(file), os.RTLD_NOW | os.RTLD_LOCAL):
            log.debug("%s was not linked beforehand", file.name)
