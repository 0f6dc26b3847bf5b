"""`pytest -p tests.app.probe tests/app`: how long the tests keep the window's thread busy in the product at a time.

Every method of the classes in `app/` is timed, from the outermost call until that returns: before, nothing else can
be painted or answered. So what a test waits for, or does itself, is not counted. What a test makes itself is left out
too: the window is made once, before there is anybody to wait; what a click makes is part of that click. Times are what
the thread itself worked, which neither waiting in a dialog nor other programs on the machine lengthen.

Parts of Qt that work without any Python are not seen here; `bench_large` sees them.
"""

from __future__ import annotations

import functools
import gc
import importlib
import inspect
import pkgutil
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FunctionType
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QMenu

WORST = 12
LEAST = 1.0  # milliseconds: what is shorter nobody feels, and there is a hundred thousand of it


@dataclass(frozen=True, slots=True)
class Stretch:
    """One call into the product, in milliseconds of the thread's own work."""

    worked: float
    call: str
    test: str


class Probe:
    """`stretches` are the outermost calls into the product while `test` is set, of those that are long enough."""

    def __init__(self) -> None:
        self.test = ""
        self.stretches: list[Stretch] = []
        self._watched = threading.get_ident()
        self._call = ""  # the outermost call of now
        self._began = 0.0

    def watch_all(self) -> None:
        import app

        for module in pkgutil.walk_packages(app.__path__, "app."):
            for cls in vars(importlib.import_module(module.name)).values():
                if inspect.isclass(cls) and cls.__module__ == module.name:
                    self._watch(cls)
        for looping in (QDialog, QMenu):
            looping.exec = self._apart(looping.exec)  # type: ignore[method-assign]

    def _watch(self, cls: type) -> None:
        for name, method in list(vars(cls).items()):
            if isinstance(method, FunctionType) and (name == "__init__" or not name.startswith("__")):
                setattr(cls, name, self._timed(method))

    def _timed(self, method: FunctionType) -> Callable[..., Any]:
        name = method.__qualname__

        @functools.wraps(method)
        def call(*values: Any, **named: Any) -> Any:
            if not self.test or self._call or threading.get_ident() != self._watched:
                return method(*values, **named)
            self._call, self._began = name, time.thread_time()
            try:
                return method(*values, **named)
            finally:
                self._end()
                self._call = ""

        return _with_values_of(method, call)

    def _apart(self, run: Callable[..., Any]) -> Callable[..., Any]:
        """A loop of events within a call: what it calls is each a call of its own, and so is what comes after it."""

        def call(*values: Any, **named: Any) -> Any:
            outer, self._call = self._call, ""
            if outer:
                self._note(outer)
            try:
                return run(*values, **named)
            finally:
                self._call, self._began = outer, time.thread_time()

        return call

    def _end(self) -> None:
        if not self._call.endswith("__init__"):
            self._note(self._call)

    def _note(self, name: str) -> None:
        worked = 1000 * (time.thread_time() - self._began)
        if worked >= LEAST:
            self.stretches.append(Stretch(worked, name, self.test))


def _with_values_of(method: FunctionType, call: Callable[..., Any]) -> Callable[..., Any]:
    """`call`, written with the values that the method takes: Qt reads off a slot's code how many it hands over."""
    code = method.__code__
    if code.co_flags & inspect.CO_VARARGS:
        return call
    if method.__defaults__ or code.co_kwonlyargcount:
        return functools.wraps(method)(lambda *values, **named: call(*values[: code.co_argcount], **named))
    values = ", ".join(code.co_varnames[: code.co_argcount])
    made: Callable[..., Any] = eval(f"lambda {values}: _call({values})", {"_call": call})
    return functools.wraps(method)(made)


class Report:
    """What pytest calls."""

    def __init__(self) -> None:
        self._probe = Probe()
        self._probe.watch_all()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """What hundreds of tests before left to the collector is not for this one to clear away."""
        gc.collect()
        gc.freeze()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        self._probe.test = item.nodeid
        try:
            return (yield)
        finally:
            self._probe.test = ""

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        found = sorted(self._probe.stretches, key=lambda one: -one.worked)
        if len(found) < 2:
            return
        terminalreporter.section("the window's thread, busy in the product")
        late = statistics.quantiles((one.worked for one in found), n=100)[98]
        terminalreporter.write_line(
            f"{len(found):,} calls of at least {LEAST:.0f} ms; "
            f"99th percentile {late:.1f} ms, worst {found[0].worked:.0f} ms of work"
        )
        for one in found[:WORST]:
            terminalreporter.write_line(f"{one.worked:6.0f} ms  {one.call}  in {one.test}")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Report())
