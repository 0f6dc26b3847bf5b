"""Learning: from previews to embeddings, groups and names. Import the modules one by one: most need torch."""

import os
import tempfile

# torch makes a folder for compiled code at the first step of an optimizer, though nothing is ever compiled here, and
# leaves it behind. This one is there already.
os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", tempfile.gettempdir())
