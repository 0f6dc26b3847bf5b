"""`kindred-engine models`: list, fetch and remove the networks that are no part of the program."""

from __future__ import annotations

import argparse
import sys

from engine import networks, weights
from engine.errors import UsageError
from engine.terminal import ProgressLine, answer, table


def add_arguments(parser: argparse.ArgumentParser, kind: type[argparse.ArgumentParser]) -> None:
    """The verbs; without one, the list."""
    about = parser.add_subparsers(metavar="list|fetch|remove", parser_class=kind)
    listing = about.add_parser("list", help="which there are, and which are on this computer")
    bringing = about.add_parser("fetch", help="bring one here; asks first")
    bringing.add_argument("--yes", action="store_true", help="do not ask")
    bringing.add_argument(
        "--from", dest="source", default=None, metavar="URL", help="take it from another place"
    )
    removing = about.add_parser("remove", help="delete one from this computer")
    for one in (bringing, removing):
        one.add_argument("name", metavar="NAME", choices=sorted(weights.KNOWN))
    for one, run in ((parser, _models), (listing, _models), (bringing, _fetch), (removing, _remove)):
        one.add_argument("--json", action="store_true", help="print one JSON document on stdout")
        one.set_defaults(run=run)


def _models(options: argparse.Namespace) -> int:
    document, rows = [], []
    for one in networks.all_networks():
        source = one.source or "part of the program"
        document.append(
            {"name": one.name, "is_here": one.is_here, "megabytes": one.megabytes, "source": source}
        )
        rows.append([one.name, "yes" if one.is_here else "no", f"{one.megabytes} MB", source])
    answer(options.json, {"models": document}, table(["network", "here", "size", "from"], rows))
    return 0


def _fetch(options: argparse.Namespace) -> int:
    one = weights.KNOWN[options.name]
    source = options.source or one.url
    if not options.yes:
        question = f"Fetch '{one.name}', about {one.megabytes} MB under {one.licence}, from {source}? [y/N] "
        if not sys.stdin.isatty():
            raise UsageError(
                f"Nothing is fetched without consent. Say --yes to fetch '{one.name}' from {source}."
            )
        sys.stderr.write(question)
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            answer(options.json, {"fetched": None}, "Nothing was fetched.")
            return 0
    line = ProgressLine()

    def told(done: int, total: int) -> None:
        line.say(f"{done / 1e6:.0f} of {total / 1e6:.0f} MB" if total else f"{done / 1e6:.0f} MB")

    try:
        file = networks.fetch_network(one.name, told, options.source)
    finally:
        line.clear()
    text = f"'{one.name}' is here now. Use it with `kindred-engine organise FOLDER --backbone {one.name}`."
    answer(options.json, {"fetched": one.name, "path": str(file)}, text)
    return 0


def _remove(options: argparse.Namespace) -> int:
    was_here = networks.remove_network(options.name)
    text = f"'{options.name}' was removed." if was_here else f"'{options.name}' was not here."
    answer(options.json, {"removed": was_here}, text)
    return 0
