"""The number format of the network: 16-bit floats where the processor has them, losses always in 32."""

from __future__ import annotations

import torch

from engine import devices


def autocast(device: str) -> torch.autocast:
    """A context in which convolutions run in bf16 where that is faster, and in fp32 elsewhere."""
    kind = device.split(":")[0]
    return torch.autocast(kind, torch.bfloat16, enabled=devices.supports_bf16(device))


def map_dtype(device: str) -> torch.dtype:
    """In which format feature maps are kept: what `autocast` makes, or fp16 where the network runs in fp32."""
    return torch.bfloat16 if devices.supports_bf16(device) else torch.float16
