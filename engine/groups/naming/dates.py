"""Times that a group could be called after: a day, a weekend, a month, a season, a year, or a span of them."""

from __future__ import annotations

import functools
from datetime import date, timedelta

Span = tuple[int, int]
"""First and last day, as `date.toordinal` counts them."""

MOST_MONTHS = 3  # of a span that is told in months; a longer one is told in years

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = ("Winter", "Spring", "Summer", "Autumn")


@functools.lru_cache(maxsize=50_000)
def times_of(day: int, *, is_south: bool = False) -> dict[Span, str]:
    """The times that a day lies in, the shortest first, and what they are called.

    Seasons are those of whole months: summer is June to August, in the south December to February.
    """
    when = date.fromordinal(day)
    found = {(day, day): f"{when.day} {_MONTHS[when.month - 1]} {when.year}"}
    if when.weekday() >= 5:
        saturday = when - timedelta(days=when.weekday() - 5)
        sunday = saturday + timedelta(days=1)
        found[saturday.toordinal(), sunday.toordinal()] = _weekend(saturday, sunday)
    month = when.year * 12 + when.month - 1
    found[span_of_months(month, month)] = months(month, month)
    first = month - (when.month % 3)
    found[span_of_months(first, first + 2)] = _season(first, is_south=is_south)
    january = when.year * 12
    found[span_of_months(january, january + 11)] = str(when.year)
    return found


def month_of(day: int) -> int:
    """Months since the year 0."""
    when = date.fromordinal(day)
    return when.year * 12 + when.month - 1


def span_of_months(first: int, last: int) -> Span:
    """The days of these months, the last one's too."""
    year, month = divmod(last + 1, 12)
    return _first_of(first), date(year, month + 1, 1).toordinal() - 1


def months(first: int, last: int) -> str:
    """ "June 2023", "June–August 2023", "December 2022–January 2023"."""
    (year, month), (other_year, other_month) = divmod(first, 12), divmod(last, 12)
    if first == last:
        return f"{_MONTHS[month]} {year}"
    if year == other_year:
        return f"{_MONTHS[month]}–{_MONTHS[other_month]} {year}"
    return f"{_MONTHS[month]} {year}–{_MONTHS[other_month]} {other_year}"


def stretch(first: int, last: int) -> tuple[Span, str]:
    """What the time from one month to another is called, and the days that this says: months, or whole years."""
    if last - first < MOST_MONTHS:
        return span_of_months(first, last), months(first, last)
    year, other_year = first // 12, last // 12
    span = span_of_months(year * 12, other_year * 12 + 11)
    return span, str(year) if year == other_year else f"{year}–{other_year}"


def _first_of(month: int) -> int:
    year, rest = divmod(month, 12)
    return date(year, rest + 1, 1).toordinal()


def _weekend(saturday: date, sunday: date) -> str:
    """ "17–18 June 2023"; over the end of a month "30 September–1 October 2023"."""
    name = f"{sunday.day} {_MONTHS[sunday.month - 1]} {sunday.year}"
    if saturday.month == sunday.month:
        return f"{saturday.day}–{name}"
    year = f" {saturday.year}" if saturday.year != sunday.year else ""
    return f"{saturday.day} {_MONTHS[saturday.month - 1]}{year}–{name}"


def _season(first: int, *, is_south: bool) -> str:
    """first: its first month. A season over the end of a year is called after both: "Winter 2022/23"."""
    year, month = divmod(first, 12)
    number = (month + 1) % 12 // 3
    name = _SEASONS[(number + 2) % 4 if is_south else number]
    return f"{name} {year}/{(year + 1) % 100:02d}" if month == 11 else f"{name} {year}"
