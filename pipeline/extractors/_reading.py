"""What is printed beside, behind or under a label, as a field: the geometry of every label/value paper.

A value belongs to its label by place alone: it stands to the right on the label's row (glued to it or
not), or under it; it ends at the next label or at a wide gap; it goes on in lines below that start where
it starts. Words inside a value that look like labels never end it unless they stand apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._lines import Line, places, settled
from pipeline.extractors._sheet import Leaf, Run, Sheet, printed
from pipeline.model import Field, FieldProblem, Reading
from pipeline.values.text import fold

T = TypeVar("T")
Parse = Callable[[str], T]
Mend = Callable[[str], str]
_WORD = 3
"""Letters of the shortest word of another language."""

__all__ = ["Sheet", "missing", "one_value", "phrase", "present", "quoted", "read", "search", "together"]


def read(
    sheet: Sheet,
    labels: tuple[str, ...],
    parse: Parse[T],
    *,
    mend: Mend | None = None,
    stops: tuple[str, ...] = (),
    lines: int = 1,
) -> Field[T]:
    """The value of any of `labels`, which may go on for `lines` lines; `stops` are the paper's other labels.

    Places that give different values make it ambiguous; a label with no text to it is unreadable; text
    that does not parse from first to last sign is not_parsed. Labels inside running text are asked only
    where none stands apart.
    """
    every = settled(spots(sheet, labels, stops))
    asked = [spot for spot in every if spot.wanted]
    apart = [spot for spot in asked if spot.heads]
    told = [_value(spot, every, parse, mend, lines) for spot in apart or asked]
    found = [field for field in told if field is not None]
    if found:
        return _decide(found)
    return missing("unreadable" if asked else "label_not_found")


def search(sheet: Sheet, parse: Parse[T], *, mend: Mend | None = None) -> Field[T]:
    """A value that needs no label: any word, or part of one set apart, that parses whole.

    `parse` must be strict (check digits, closed forms); a value that only `mend` finds counts where no
    other does. Nothing found is label_not_found.
    """
    for mender in (None, mend) if mend else (None,):
        found = [
            field
            for leaf in sheet.leaves
            for run in leaf.runs
            for piece in _pieces(run)
            if (field := _parsed(leaf, (piece,), parse, mender)).value is not None
        ]
        if found:
            return one_value(found)
    return missing("label_not_found")


def phrase(sheet: Sheet, texts: tuple[str, ...]) -> Reading | None:
    """Where one of these fixed texts stands (folded, exactly, anywhere); the first on the page."""
    for leaf in sheet.leaves:
        for run in leaf.runs:
            for glyph in run:
                for text in texts:
                    line = _spelled(leaf, run, glyph.place, text)
                    if line:
                        return leaf.reading(line)
    return None


def missing(problem: FieldProblem, readings: Sequence[Reading] = ()) -> Field[T]:
    """A field without a value; `readings` show what a person must look at."""
    raw = "".join(reading.text for reading in readings)
    return Field(value=None, problem=problem, readings=tuple(readings), raw=raw or None)


def present(value: T, readings: Sequence[Reading], *, repaired: bool = False) -> Field[T]:
    """A field with a value, whose printed text is that of its readings."""
    raw = "".join(reading.text for reading in readings)
    return Field(value=value, problem=None, readings=tuple(readings), raw=raw, repaired=repaired)


def quoted(readings: Sequence[Reading]) -> Field[str]:
    """What these readings say, as a field; label_not_found where there are none."""
    if not readings:
        return missing("label_not_found")
    return present(fold("".join(reading.text for reading in readings)), readings)


def one_value(found: Sequence[Field[T]], unread: Sequence[Reading] = ()) -> Field[T]:
    """The one value that all of `found` give, said once or often; two different ones are nobody's. Where none gives
    one, what could not be read is not_parsed, and nothing at all label_not_found."""
    if not found:
        return missing("not_parsed" if unread else "label_not_found", unread)
    if any(field.value != found[0].value for field in found):
        return missing("ambiguous", [reading for field in found for reading in field.readings])
    return found[0]


def together(told: Iterable[tuple[str, tuple[Reading, ...]]], parse: Parse[T], mend: Mend | None = None) -> Field[T]:
    """The one value of texts, each with its readings, of which those count that parse whole; see `one_value`."""
    found: list[Field[T]] = []
    unread: list[Reading] = []
    for text, readings in told:
        mended = mend(text) if mend else text
        try:
            value = parse(mended)
        except ValueError:
            unread += readings
            continue
        found.append(Field(value=value, problem=None, readings=readings, raw=text, repaired=mended != text))
    return one_value(found, unread)


def _value(spot: Spot, every: Sequence[Spot], parse: Parse[T], mend: Mend | None, lines: int) -> Field[T] | None:
    """What stands at one label; of the row and the place under it, the first that parses."""
    tried = [_parsed(spot.leaf, _untranslated(block), parse, mend) for block in places(spot, every, lines)]
    return next((field for field in tried if field.value is not None), tried[0] if tried else None)


def _untranslated(block: Sequence[Line]) -> Sequence[Line]:
    """Without the label's name in another language, which a colon ends: 注册日期 Registration Date：2020年…."""
    first = block[0] if block else ()
    end = next((place for place, glyph in enumerate(first) if glyph.sign == ":"), 0)
    before, behind = first[:end], first[end + 1 :]
    letters = sum(glyph.sign.isalpha() for glyph in before)
    latin = all(glyph.sign.isascii() and not glyph.sign.isdigit() for glyph in before)
    return (behind, *block[1:]) if letters >= _WORD and latin and behind and behind[0].sign != "/" else block


def _parsed(leaf: Leaf, block: Sequence[Line], parse: Parse[T], mend: Mend | None) -> Field[T]:
    readings = tuple(leaf.reading(line) for line in block)
    text = "".join(printed(line) for line in block)
    for form in (text, mend(text)) if mend else (text,):
        try:
            return present(parse(form), readings, repaired=form != text)
        except ValueError:
            continue
    return missing("not_parsed", readings)


def _decide(told: Sequence[Field[T]]) -> Field[T]:
    """What the places of a label say together; those that do not parse count where none does."""
    found = [field for field in told if field.value is not None]
    return one_value(found, [reading for field in told for reading in field.readings])


def _pieces(run: Run) -> Iterator[Line]:
    """The word, its parts between blanks, and its stretches of Latin letters and digits."""
    seen: set[tuple[int, int]] = set()
    for cut in (_never, _at_blank, _at_script):
        start = 0
        for end in range(1, len(run) + 1):
            if end == len(run) or cut(run, end):
                if (start, end) not in seen:
                    seen.add((start, end))
                    yield run[start:end]
                start = end


def _never(_run: Run, _place: int) -> bool:
    return False


def _at_blank(run: Run, place: int) -> bool:
    return run[place].apart


def _at_script(run: Run, place: int) -> bool:
    before, after = run[place - 1].sign, run[place].sign
    return (before.isascii() and before.isalnum()) != (after.isascii() and after.isalnum())


def _spelled(leaf: Leaf, run: Run, place: int, text: str) -> Line:
    """The signs from `place` on that spell `text`, over the ends of words; empty when they do not."""
    glyph, line = run[place], [run[place]]
    spelled = glyph.sign
    while text.startswith(spelled):
        if spelled == text:
            return tuple(line)
        following = leaf.after(line[-1])
        if following is None:
            break
        line.append(following)
        spelled += following.sign
    return ()
