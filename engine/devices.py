"""Which processor does the learning, and how much of it we may take. Torch is imported when asked, not before."""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.metadata import PackageNotFoundError, version

from engine.config import DeviceName
from engine.errors import UsageError

_failed: set[str] = set()  # for the rest of this process: a card that fell out does not come back by itself


def choose(name: DeviceName) -> str:
    """The torch device for a choice of the person: "cpu", or "cuda" where torch can use one.

    Raises UsageError when a GPU was asked for by name and there is none.
    """
    if name == "cpu" or "cuda" in _failed:
        return "cpu"
    import torch

    if torch.cuda.is_available():
        return "cuda"
    if name == "cuda":
        raise UsageError("No graphics processor that can be used was found. Choose 'auto' or 'cpu' instead.")
    return "cpu"


def graphics() -> tuple[str, ...]:
    """The names of the graphics processors that learning can use.

    The driver is asked where torch is not loaded yet: loading it takes seconds, and here only names are wanted.
    """
    if "torch" in sys.modules:
        import torch

        if not torch.cuda.is_available():
            return ()
        return tuple(torch.cuda.get_device_name(one) for one in range(torch.cuda.device_count()))
    try:
        is_for_cpus = version("torch").endswith("+cpu")
    except PackageNotFoundError:
        return ()
    return () if is_for_cpus else names_by_driver()


def names_by_driver() -> tuple[str, ...]:
    """What NVIDIA's driver knows; nothing where there is none. Source: CUDA driver API, device management."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return ()
    count = ctypes.c_int()
    if driver.cuInit(0) or driver.cuDeviceGetCount(ctypes.byref(count)):
        return ()
    names = []
    for one in range(count.value):
        name = ctypes.create_string_buffer(256)
        if not driver.cuDeviceGetName(name, len(name), one):
            names.append(name.value.decode(errors="replace"))
    return tuple(names)


def give_up(device: str) -> None:
    """This device failed in the middle of work: it is not chosen again before the program starts anew."""
    _failed.add(device.split(":")[0])


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def set_threads(count: int | None = None) -> int:
    """Let torch use `count` threads, or one fewer than there are cores so that the window stays smooth."""
    import torch

    chosen = max(1, count if count is not None else cores() - 1)
    torch.set_num_threads(chosen)
    return chosen


def supports_bf16(device: str = "cpu") -> bool:
    """Whether 16-bit floats are faster here than 32-bit ones, and not only emulated."""
    import torch

    if device.startswith("cuda"):
        return torch.cuda.is_bf16_supported(including_emulation=False)
    # Without the AVX-512 instructions for it a CPU computes bf16 by converting, slower than fp32.
    probe = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(probe and probe())


def describe(device: str) -> str:
    """The device in words: "CPU, 2 cores" or "NVIDIA RTX 4070"."""
    if device.startswith("cuda"):
        import torch

        return torch.cuda.get_device_name(device)
    count = cores()
    return f"CPU, {count} core{'' if count == 1 else 's'}"
