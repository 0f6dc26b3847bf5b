"""torch: what its imports lead to, and its libraries; no tests, headers or compilers (see kindred.spec)."""

import sys
from pathlib import Path

from PyInstaller.utils.hooks import (
    PY_DYLIB_PATTERNS,
    collect_dynamic_libs,
    collect_submodules,
    copy_metadata,
    get_package_paths,
)

hiddenimports = collect_submodules("torch._dynamo.polyfills")  # imported by name
module_collection_mode = "pyz+py"  # it reads the sources of functions that it compiles
warn_on_missing_hiddenimports = False
datas = copy_metadata("torch")
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
if sys.platform != "win32":  # looked for whenever torch is imported
    binaries.append((str(Path(get_package_paths("torch")[1]) / "bin" / "torch_shm_manager"), "torch/bin"))
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]  # its libraries look for each other beside themselves
