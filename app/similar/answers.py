"""Answers to what similar photos are looked for: from the index at once, or from the engine after a moment."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.bridge import Bridge
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.similar.query import Query
from app.similarity import Similarity
from engine.messages import FindSimilar, JobCancelled, JobEnd, JobFailed, SimilarFound

COUNT = 48
REMEMBERED = 32
"""Answers of the engine that are kept, so that going back costs nothing."""


@dataclass(frozen=True)
class Answer:
    """Photos with their similarity, nearest first; or a sentence that says why there are none."""

    found: tuple[tuple[int, float], ...] = ()
    sentence: str = ""


class Answers(QObject):
    """Signals:
    changed: an answer arrived, or another index is in place.
    """

    changed = Signal()

    def __init__(
        self, similarity: Similarity, jobs: Jobs, bridge: Bridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._similarity = similarity
        self._jobs = jobs
        self._known: OrderedDict[Query, Answer] = OrderedDict()
        self._asked: dict[int, Query] = {}
        similarity.changed.connect(self._on_index_changed)
        bridge.similar_found.connect(self._on_found)
        bridge.job_ended.connect(self._on_ended)

    def of(self, query: Query) -> Answer:
        """The answer; where the engine has to be asked, one that says so until `changed`."""
        index = self._similarity.index
        if index is None:
            return Answer(
                sentence=self.tr(
                    "Similar photos can be found as soon as the first look at the photos is done."
                )
            )
        if query.needs_engine:
            return self._of_engine(query)
        found = index.like(query.photos, query.unlike, COUNT)
        if not found:
            return Answer(
                sentence=self.tr(
                    "This photo is newer than the last look at the photos. Look again to include it."
                )
            )
        return Answer(tuple(found))

    def _of_engine(self, query: Query) -> Answer:
        if query in self._known:
            return self._known[query]
        if query not in self._asked.values():
            for job in self._asked:  # nobody waits for what was asked before
                self._jobs.abandon(job)
            self._asked.clear()
            first, *others = query.paths
            job = self._jobs.submit(
                FindSimilar(first, COUNT + len(query.photos), query.box, tuple(others), query.unlike)
            )
            self._asked[job] = query
        return Answer(sentence=translate("Answers", "Looking at the picture…"))

    def _on_found(self, job: int, event: SimilarFound) -> None:
        query = self._asked.get(job)
        if query is not None:
            # A part is most like the photo that it is of, which is nothing to tell.
            found = tuple(pair for pair in event.results if pair[0] not in query.photos)
            sentence = "" if found else translate("Answers", "No other photo is there to be like it.")
            self._remember(query, Answer(found[:COUNT], sentence))

    def _on_ended(self, job: int, end: JobEnd) -> None:
        query = self._asked.pop(job, None)
        if query is None:
            return
        if isinstance(end, JobFailed):
            self._remember(query, Answer(sentence=engine_text(end.sentence)))
        elif not isinstance(end, JobCancelled):
            self.changed.emit()

    def _remember(self, query: Query, answer: Answer) -> None:
        self._known[query] = answer
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        self.changed.emit()

    def _on_index_changed(self) -> None:
        self._known.clear()
        self.changed.emit()
