"""torchvision: its compiled operators only where this build of torch can load them (see runtime/operators.py)."""

from pathlib import Path

from PyInstaller.utils.hooks import get_package_paths, isolated

module_collection_mode = "pyz+py"


@isolated.decorate
def can_load(library):
    import torch

    try:
        torch.ops.load_library(library)
    except OSError:
        return False
    return True


compiled = str(Path(get_package_paths("torchvision")[1]) / "_C.so")
hiddenimports = []
excludedimports = ["torchvision.image"]
if can_load(compiled):
    hiddenimports.append("torchvision._C")
