"""`python -m app.scan`: what a scanner sent, a JSON string a line; answers what it is as a label, a JSON object a line.

    {"verdict": "ok|warn|choose|reject", "tracking_number": …, "carriers": […], "postcode": …, "removed": …, "why": …}

Every line is answered, and at once. Without a carrier's number, `tracking_number` is null and `carriers` is empty.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO, TextIO

from app.scan.labels import read_label
from app.scan.payload import LONGEST, Affixes
from app.scan.reading import Reading, Refusal, Verdict

#: Room for the longest code with every character escaped as two surrogates. A longer line is answered, not kept.
_LONGEST_LINE = 12 * LONGEST + 1024


def main(arguments: Sequence[str] | None = None) -> int:
    """Always 0, whatever stands in the lines."""
    parser = argparse.ArgumentParser(prog="python -m app.scan", description="Reads what a scanner sent, line by line.")
    parser.add_argument("--carriers", default="", help="the shop's own, by key, likeliest first: ups,usps")
    parser.add_argument("--prefix", default="", help="what the scanner sends before each code")
    parser.add_argument("--suffix", default="", help="what it sends after each code, besides the line's end")
    options = parser.parse_args(arguments)
    preferred = [key.strip() for key in options.carriers.split(",") if key.strip()]
    try:
        answer_lines(sys.stdin.buffer, sys.stdout, preferred, Affixes(options.prefix, options.suffix))
    except BrokenPipeError:  # nobody listens any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def answer_lines(lines: BinaryIO, answers: TextIO, preferred: Sequence[str], affixes: Affixes) -> None:
    """One answer a line, written before the next line is read. Raises BrokenPipeError."""
    for line in _lines(lines):
        reading = _reading(line, preferred, affixes)
        answers.write(json.dumps(as_json(reading)) + "\n")
        answers.flush()


def as_json(reading: Reading) -> dict[str, object]:
    return {
        "verdict": reading.verdict.value,
        "tracking_number": reading.tracking_number or None,
        "carriers": list(reading.carriers),
        "postcode": reading.postcode or None,
        "removed": reading.removed or None,
        "why": reading.why,
    }


def _reading(line: bytes | None, preferred: Sequence[str], affixes: Affixes) -> Reading:
    if line is None:
        return Reading("", Verdict.REJECT, "This is much longer than any label's code.", refusal=Refusal.TOO_LONG)
    text = line.removeprefix(b"\xef\xbb\xbf").strip(b" \t\r\n")
    raw = _string(text.decode("utf-8", "replace"))
    if raw is None:
        return Reading("", Verdict.REJECT, "This line is not a JSON string.", refusal=Refusal.UNKNOWN)
    return read_label(raw, preferred=preferred, affixes=affixes)


def _string(text: str) -> str | None:
    """The string that a line holds; nothing else is tried, for a JSON list may nest a million deep."""
    if len(text) < len('""') or not text.startswith('"') or not text.endswith('"'):
        return None
    try:
        return str(json.loads(text, strict=False))
    except json.JSONDecodeError:
        return None


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """Line by line; None for one that is too long, whose rest is thrown away."""
    while line := source.readline(_LONGEST_LINE):
        if len(line) < _LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(_LONGEST_LINE)
        yield None


if __name__ == "__main__":
    sys.exit(main())
