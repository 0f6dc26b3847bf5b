"""Runs before the program in a bundle: what the bundle's starter changed in the environment is put back.

The starter points the system's loader at the bundle's folder. That was needed before this process began, and would
break every program of the system that is started from here, the file manager for one.
"""

import os

ORIGINAL = "LD_LIBRARY_PATH_ORIG"

if ORIGINAL in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop(ORIGINAL)
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

# A process of the bundle that is started from here, one that reads pictures for one, is to begin as a first one does:
# its starter would else count on the environment that was just put back, and not find what only the bundle has.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
