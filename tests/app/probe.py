"""`pytest -p tests.app.probe tests/app`: how long the tests keep the window's thread busy in the product at a time.

Every method of the classes in `app/` is timed, from the outermost call until that returns: before, nothing else can
be painted or answered. So what a test waits for, or does itself, is not counted. What is made once, in `__init__` and
before a test begins, is left out too. Times are what the thread itself worked, which neither waiting in a dialog nor
other programs on the machine lengthen.

Parts of Qt that work without any Python are not seen here; `bench_large` sees them.
"""

from __future__ import annotations

import functools
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

WORST = 10
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
        self._is_inside = False

    def watch_all(self) -> None:
        import app

        for module in pkgutil.walk_packages(app.__path__, "app."):
            for cls in vars(importlib.import_module(module.name)).values():
                if inspect.isclass(cls) and cls.__module__ == module.name:
                    self._watch(cls)

    def _watch(self, cls: type) -> None:
        for name, method in list(vars(cls).items()):
            if isinstance(method, FunctionType) and not name.startswith("__"):
                setattr(cls, name, self._timed(method))

    def _timed(self, method: FunctionType) -> Callable[..., Any]:
        @functools.wraps(method)
        def call(*values: Any, **named: Any) -> Any:
            if not self.test or self._is_inside or threading.get_ident() != self._watched:
                return method(*values, **named)
            self._is_inside, began = True, time.thread_time()
            try:
                return method(*values, **named)
            finally:
                self._is_inside = False
                worked = 1000 * (time.thread_time() - began)
                if worked >= LEAST:
                    self.stretches.append(Stretch(worked, method.__qualname__, self.test))

        return _with_values_of(method, call)


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
