"""torch: what its imports lead to, and its libraries; no tests, headers or compilers (see kindred.spec)."""

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, copy_metadata

module_collection_mode = "pyz+py"  # it reads the sources of functions that it compiles
warn_on_missing_hiddenimports = False
datas = copy_metadata("torch")
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]  # its libraries look for each other beside themselves
