"""What times are called."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from engine.groups.naming import dates


def names(year: int, month: int, day: int, *, is_south: bool = False) -> list[str]:
    return list(dates.times_of(date(year, month, day).toordinal(), is_south=is_south).values())


def test_a_day_lies_in_a_weekend_a_month_a_season_and_a_year() -> None:
    assert names(2023, 6, 17) == ["17 June 2023", "17–18 June 2023", "June 2023", "Summer 2023", "2023"]
    assert names(2023, 6, 14) == ["14 June 2023", "June 2023", "Summer 2023", "2023"]


def test_a_weekend_and_a_winter_go_over_the_end_of_a_year() -> None:
    assert names(2023, 1, 1)[1:4] == ["31 December 2022–1 January 2023", "January 2023", "Winter 2022/23"]
    assert names(2023, 10, 1)[1] == "30 September–1 October 2023"


def test_seasons_are_the_other_way_round_in_the_south() -> None:
    assert "Summer 2022/23" in names(2023, 1, 5, is_south=True)
    assert "Winter 2023" in names(2023, 6, 14, is_south=True)
    assert "Autumn 2023" in names(2023, 4, 3, is_south=True)


def test_every_day_lies_in_the_times_that_it_is_said_to_lie_in() -> None:
    first = date(1999, 11, 20).toordinal()
    for day in range(first, first + 800):
        times = dates.times_of(day)
        assert all(start <= day <= end for start, end in times)
        lengths = [end - start for start, end in times]
        assert lengths == sorted(lengths)
        month = dates.span_of_months(dates.month_of(day), dates.month_of(day))
        assert month in times
        assert date.fromordinal(month[1] + 1).day == date.fromordinal(month[0]).day == 1


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ((2023, 6), (2023, 8), "June–August 2023"),
        ((2022, 12), (2023, 1), "December 2022–January 2023"),
        ((2023, 2), (2023, 9), "2023"),
        ((2019, 5), (2022, 3), "2019–2022"),
    ],
)
def test_a_stretch_is_told_in_months_or_in_years(
    first: tuple[int, int], last: tuple[int, int], text: str
) -> None:
    a, b = date(*first, 1).toordinal(), date(*last, 1).toordinal()
    (start, end), found = dates.stretch(dates.month_of(a), dates.month_of(b))
    assert found == text
    assert start <= a <= b <= end
    assert date.fromordinal(end) + timedelta(days=1) == date.fromordinal(end + 1)
