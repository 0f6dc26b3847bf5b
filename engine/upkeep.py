"""`kindred-engine problems|check|doctor|restore|exclude`: looking after a library."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from engine.devices import cores
from engine.errors import KnownError, LibraryError, UsageError
from engine.jobs.check import Finding, check
from engine.jobs.doctor import examine
from engine.jobs.reporting import report
from engine.library import Library, LibraryLock, backups
from engine.paths import LibraryPaths
from engine.terminal import ProgressLine, answer, printable, table
from engine.version import __version__
from engine.words import counted, size


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add them to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    problems = commands.add_parser(
        "problems", parents=[shared], help="the files that could not be read, and why"
    )
    problems.set_defaults(run=_problems)

    doctor = commands.add_parser(
        "doctor", parents=[shared], help="what the library holds and what is wrong with it"
    )
    what = doctor.add_mutually_exclusive_group()
    what.add_argument("--mend", action="store_true", help="put right what can be")
    what.add_argument(
        "--report", action="store_true", help="versions, machine, library and last errors, to be passed on"
    )
    doctor.add_argument("--paths", action="store_true", help="keep paths and names in the report")
    doctor.set_defaults(run=_doctor)

    excluding = commands.add_parser(
        "exclude",
        parents=[shared],
        help="folders and files to leave out: 'thumbnails', '*.gif', '2019/drafts'",
    )
    excluding.add_argument("patterns", nargs="*", metavar="PATTERN")
    excluding.add_argument("--remove", action="append", default=[], metavar="PATTERN", help="take one back")
    excluding.set_defaults(run=_exclude)

    restoring = commands.add_parser(
        "restore", parents=[shared], help="list the copies of the library, or put one back"
    )
    restoring.add_argument("which", nargs="?", metavar="NAME|latest")
    restoring.set_defaults(run=_restore)

    checking = commands.add_parser("check", parents=[shared], help="whether the library is sound")
    checking.set_defaults(run=_check)


def _problems(options: argparse.Namespace) -> int:
    with Library.open_existing(options.library) as library:
        problems = library.problems.all()
    document = {"problems": [{"path": str(one.path), "reason": one.reason} for one in problems]}
    text = "\n".join(f"{printable(one.path)}\n    {one.reason}" for one in problems)
    answer(options.json, document, text or "Every photo could be read.")
    return 0


def _check(options: argparse.Namespace) -> int:
    with Library.open_existing(options.library) as library:
        findings = check(library)
    sentences = [str(one) for one in findings]
    text = "\n".join(sentences) or "The library is sound."
    answer(options.json, {"ok": not findings, "findings": sentences}, text)
    return 1 if findings else 0


def _doctor(options: argparse.Namespace) -> int:
    if options.report:
        text = report(options.library, keeps_paths=options.paths)
        answer(options.json, {"report": text}, "\n".join(map(printable, text.split("\n"))))
        return 0
    if options.paths:
        raise UsageError("--paths belongs to --report.")
    with Library.open_existing(options.library) as library:
        before = examine(library)
        refusals: dict[str, str] = {}
        left = before
        if options.mend and before.findings:
            lock = LibraryLock(library.paths.lock)
            try:
                refusals = _mend(library, before.findings)
            finally:
                lock.release()
            left = examine(library)
    remaining = {one.part: one for one in left.findings}
    new = [one for one in left.findings if one.part not in {old.part for old in before.findings}]
    facts = {name: getattr(left, name) for name in ("photos", "missing", "offline", "problems", "runs")}
    lines = [f"Kindred {__version__}", *(f"{name}: {count:,}" for name, count in facts.items())]
    lines += [f"{name}: {size(count)}" for name, count in left.parts.items()]
    if left.search:
        lines.append(f"search: {left.search}")
    findings = []
    for one in (*before.findings, *new):
        rest = remaining.get(one.part)
        findings.append(
            {
                "sentence": one.sentence,
                "mended": rest is None,
                "can_be_mended": one.mend is not None,
                "left": "" if rest is None else f"{refusals.get(one.part, '')} {rest}".strip(),
            }
        )
        lines.append(f"- {one.sentence} {_outcome(one, rest, refusals.get(one.part), options.mend)}".rstrip())
    lines.append("Nothing is wrong." if not findings else "")
    document = {
        "version": __version__,
        **facts,
        "bytes": left.parts,
        "search": left.search,
        "findings": findings,
    }
    answer(options.json, document, "\n".join(lines).rstrip())
    return 1 if left.findings else 0


def _mend(library: Library, findings: Sequence[Finding]) -> dict[str, str]:
    """Put right what can be, one after the other; why not, by part, where one could not."""
    refusals = {}
    line = ProgressLine()
    for finding in findings:
        if finding.mend is None:
            continue
        try:
            for event in finding.mend(library, cores()):
                line.show(event)
        except KnownError as error:
            refusals[finding.part] = error.sentence
    line.clear()
    return refusals


def _outcome(finding: Finding, rest: Finding | None, refusal: str | None, is_mending: bool) -> str:
    """What became of it, for a person."""
    if rest is None:
        return "Mended."
    if not is_mending:
        return "`kindred-engine doctor --mend` puts it right." if finding.mend else finding.advice
    if rest.sentence != finding.sentence:
        return f"Mended in part; left: {rest}"
    return f"Not mended. {refusal or ''} {rest.advice}".replace("  ", " ")


def _exclude(options: argparse.Namespace) -> int:
    with Library.open(options.library) as library:
        patterns = library.exclusions.all()
        if options.patterns or options.remove:
            unknown = [one for one in options.remove if one not in patterns]
            if unknown:
                raise UsageError(f"'{unknown[0]}' is not left out. `kindred-engine exclude` lists what is.")
            patterns = [one for one in (*patterns, *options.patterns) if one not in options.remove]
            library.exclusions.replace(patterns)
            patterns = library.exclusions.all()
    text = "\n".join(printable(one) for one in patterns) or "Nothing is left out."
    if options.patterns or options.remove:
        text += "\nOrganise your folders again for this to take effect. No file is touched."
    answer(options.json, {"excluded": patterns}, text)
    return 0


def _restore(options: argparse.Namespace) -> int:
    paths = LibraryPaths(options.library)
    if options.which is None:
        copies = backups.all_of(paths)
        document: dict[str, Any] = {"copies": [{"name": one.name, "photos": one.photos} for one in copies]}
        rows = [[one.name, counted(one.photos, "photo")] for one in copies]
        text = (
            table(["copy", "holds"], rows) if copies else f"No copy was kept in {printable(paths.backups)}."
        )
        answer(options.json, document, text)
        return 0
    if not paths.backups.is_dir():
        raise LibraryError(f"No copy was kept in {paths.backups}. Nothing was changed.")
    lock = LibraryLock(paths.lock)
    try:
        aside = backups.restore(paths, options.which)
    finally:
        lock.release()
    text = f"Put back. What was there lies in {printable(aside)}; organise your folders again to bring it up to date."
    answer(options.json, {"restored": options.which, "set_aside": str(aside)}, text)
    return 0
