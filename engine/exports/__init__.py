"""Exports: a plan, a journalled run, its undoing; sidecars; lists of the groups, and reading them again."""
