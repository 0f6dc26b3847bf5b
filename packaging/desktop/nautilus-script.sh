#!/bin/sh
# For Nautilus: share/nautilus/scripts of one user, under the name that its menu is to show.
exec kindred "$@"
