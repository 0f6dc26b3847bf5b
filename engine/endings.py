"""How the end of a job is told: what each kind of it kept where it was stopped."""

from __future__ import annotations

from engine.lane import Ended
from engine.messages import JobCancelled, JobEnd, JobFinished, OrganiseSummary

ORGANISING = "Stopped. Everything done so far is kept; organise the folder again and it goes on from there."
EXPORT = "Stopped. Every file exported so far is complete and kept; the export can be gone on with or undone."
MAP = "Stopped. The map is drawn when it is asked for again; nothing else depends on it."
OTHER = "Stopped. Everything done so far is kept; ask for it again and it goes on from there."


def job_end(ended: Ended, cancelled: str) -> JobEnd:
    """The message for it; `cancelled` is the sentence for where it was stopped."""
    if ended.failure is not None:
        return ended.failure
    if ended.stopped_by is not None:
        return JobCancelled(cancelled)
    return JobFinished(ended.result if isinstance(ended.result, OrganiseSummary) else None)
