"""Learning: from previews to embeddings, groups and names. Import the modules one by one: most need torch."""

import contextlib
import os
import tempfile
import warnings

# torch makes a folder for compiled code at the first step of an optimizer, though nothing is ever compiled here, and
# leaves it behind. This one is there already.
with contextlib.suppress(OSError):  # no folder for temporary files can be written to, as where a disk is full
    os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", tempfile.gettempdir())

# loky says so at length wherever lscpu is missing or a machine is not real. It counts all of them then, which is right.
warnings.filterwarnings("ignore", "Could not find the number of physical cores")
