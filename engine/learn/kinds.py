"""The families of ImageNet's thousand classes, broader ones around narrower ones."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from timm.data.imagenet_info import ImageNetInfo

CLASSES = 1_000

PLAINER = {"cock": "rooster", "tusker": "elephant", "tabby": "tabby cat", "ice bear": "polar bear"}
"""Where the first synonym is not the usual word."""

_FAMILIES = """
animals: 0-397
  fish: 0-6 389-397
    sharks: 2-4
    rays: 5-6
  birds: 7-24 80-100 127-146
    songbirds: 10-20
    birds of prey: 21-24
    grouse: 80-83
    parrots: 87-90
    wading birds: 127-135
    shorebirds: 139-143
  amphibians: 25-32
    salamanders: 25-29
    frogs: 30-32
  reptiles: 33-68
    turtles: 33-37
    lizards: 38-48
    crocodiles: 49-50
    snakes: 52-68
  spiders: 72-77
  molluscs: 112-117
  crustaceans: 118-126
    crabs: 118-121 125
    lobsters: 122-124
  marsupials: 104-106
  sea mammals: 147-150
  dogs: 151-268
    hounds: 159-177
    terriers: 179-204
    retrievers: 205-209
    spaniels: 152 156 215 217-221
    poodles: 265-267
  wild dogs: 269-280
    wolves: 269-271
    foxes: 277-280
  cats: 281-285
  wild cats: 286-293
  bears: 294-297
  insects: 300-326
    beetles: 300-307
    dragonflies: 319-320
    butterflies: 321-326
  rabbits: 330-332
  rodents: 333-338
  hoofed animals: 339-355
    pigs: 341-343
    cattle: 345-347
    sheep and goats: 348-350
    antelopes: 351-353
  weasels and otters: 356-360
  monkeys and apes: 365-384
    apes: 365-369
    monkeys: 370-382
  elephants: 101 385-386
vehicles: 403-405 407-408 417 436 444 466 468 472 484 510-511 547 554-555 561 565 569 573 575-576 603 609 612 \
625 627-628 654 656 661 665 670-671 675 690 705 717 724 734 751 757 779-780 802-803 812 814 817 820 829 833 \
847 864 866-867 870-871 874 880 895 914
  boats and ships: 403 472 484 510 554 576 625 628 724 780 814 833 871 914
    sailing boats: 484 724 780 871 914
  cars: 436 468 511 609 627 656 661 751 817
  trucks: 555 569 675 717 864 867
  buses: 654 779 874
  trains: 466 547 565 705 820 829
  aircraft: 404-405 417 812 895
  bicycles and motorbikes: 444 665 670-671 870 880
buildings: 410 425 437 449 483 497-498 500 538 580 663 668 698 727 743 762 821 832 839 853 873 888 900
  bridges: 821 839 888
  churches: 497 663
shops: 415 424 454 467 509 582 788 860 865
musical instruments: 401-402 420 432 486 494 513 541 546 558 566 577 579 593-594 641-642 683-684 687 699 776 \
822 875 881 889
  guitars: 402 420 546
clothes: 399-400 411 433 439 445 452 457 459 474 501 515 518 568 578 601 608 610 614 617 638-639 652 655 689 \
697 715 735 775 806 808 824 834 841-842 869 887 906
  hats: 433 439 452 515 518 808
shoes: 502 514 630 770 774
furniture: 423 453 493 495 516 520 526 532 548 553 559 564 703 736 765 831 857 894
screens and computers: 508 527 590 620 664 673 681 782 851
clocks: 409 530-531 604 826 835 892
cups and bottles: 440-441 503-505 572 720 725 737 898-899 901 907 968
balls: 429-430 522 574 722 768 805 852 890
tools: 462 473 512 587 596 623 714 731 740 783-784 792
weapons: 413 471 657 763-764
food: 924-946 948-957 959-967 969
  desserts: 927-929
  bread: 930-932
  vegetables: 936-946
  fruits: 948-957
mushrooms: 947 991-997
landscapes: 970 972-980
  mountains: 970 980
  shores: 975-978
flowers: 985-986
"""


@dataclass(frozen=True)
class Hierarchy:
    """ImageNet's classes, 0 … 999, and after them the families. Attributes as in `engine.groups.naming.kinds.Kinds`.

    members: (k, classes) 1 for each class that is of a kind.
    """

    texts: list[str]
    within: npt.NDArray[np.int64]
    parents: npt.NDArray[np.int64]
    known: dict[str, int]
    members: npt.NDArray[np.float32]


@functools.cache
def hierarchy() -> Hierarchy:
    families = list(_families())
    info = ImageNetInfo()
    synonyms = [
        [one.strip() for one in info.index_to_description(index).split(",")] for index in range(CLASSES)
    ]
    texts = [*(PLAINER.get(some[0], some[0]) for some in synonyms), *(one for one, _, _ in families)]
    members = np.concatenate(
        [np.eye(CLASSES, dtype=np.float32), np.zeros((len(families), CLASSES), np.float32)]
    )
    parents = np.full(len(texts), -1, np.int64)
    path: list[int] = []
    for number, (_, depth, classes) in enumerate(families, CLASSES):
        members[number, classes] = 1
        path[depth:] = [number]
        parents[number] = path[depth - 1] if depth else -1
        parents[classes] = number  # a narrower family comes later
    known: dict[str, int] = {}
    for index, words in enumerate(synonyms):
        for word in (texts[index], *words):
            known.setdefault(word.casefold(), index)
    known.update((text, number) for number, (text, _, _) in enumerate(families, CLASSES))
    return Hierarchy(texts, _intervals(parents), parents, known, members)


def _families() -> list[tuple[str, int, list[int]]]:
    """(name, depth, classes) of each family, each after the one around it."""
    found = []
    for line in _FAMILIES.strip().splitlines():
        name, _, ranges = line.strip().partition(":")
        classes: list[int] = []
        for first, last in re.findall(r"(\d+)(?:-(\d+))?", ranges):
            classes.extend(range(int(first), int(last or first) + 1))
        found.append((name, (len(line) - len(line.lstrip())) // 2, classes))
    return found


def _intervals(parents: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """(k, 2) first and last place of each kind where each comes before those inside of it."""
    inside: dict[int, list[int]] = {}
    for kind, parent in enumerate(parents.tolist()):
        inside.setdefault(parent, []).append(kind)
    found = np.zeros((len(parents), 2), np.int64)
    place = 0

    def walk(kind: int) -> None:
        nonlocal place
        found[kind, 0] = place
        place += 1
        for one in inside.get(kind, ()):
            walk(one)
        found[kind, 1] = place - 1

    for top in inside[-1]:
        walk(top)
    return found
