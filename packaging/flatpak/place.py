"""Say where the resources of the installed program lie: the licences go beside them."""

import sys
from importlib import metadata
from pathlib import Path

for file in metadata.distribution("kindred-photos").files or ():
    if file.name == "kindred.qss":
        sys.stdout.write(str(Path(str(file.locate())).parents[1]))
