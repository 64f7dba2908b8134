"""Huge, deep and strange files: an answer in good time, or one line that says why not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from irdesk.reading import ReadingError, read_bytes, read_file
from irdesk.reading.sources.files import load

K = 1000
ROW = b"<tr><td>Revenue</td><td>$</td><td>1,234</td><td>(5</td><td>)</td></tr>"
DEEP = b"<table><tr><td>x"

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "one line of 50 MB": (lambda: b"x 1 " * (12_500 * K), "a release is shorter"),
    "one line of 700 KB": (lambda: b"dial 800-555-0142 " * (40 * K), "a line of more than"),
    "blank lines of 50 MB": (lambda: b"\n" * (50_000 * K) + b"x", "a release is shorter"),
    "a table of 100,000 rows": (lambda: b"<html><table>" + ROW * (100 * K), "more than 10,000 rows"),
    "tables nested 100,000 deep": (lambda: b"<html>" + DEEP * (100 * K), "nested more than"),
    "blocks nested a million deep": (lambda: b"<html>" + b"<div>" * (1000 * K), "nested more than"),
    "noise": (lambda: os.urandom(100 * K), "not a text"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
    "an old Word file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
    "nothing": (lambda: b"", "the file is empty"),
    "spaces": (lambda: b" \n\t " * 9, "the file is empty"),
    "unseen marks only": (lambda: b"\x1b[2J\x0c\xe2\x80\x8b" * 9, "holds no text"),
    "an empty page": (lambda: b"<html><body><p>&nbsp;</p></body></html>", "holds no text"),
    "more than is read": (lambda: bytes(65 * 1024 * 1024), "larger than 64 MB"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_release_is_refused_in_one_line(case: str) -> None:
    make, why = REFUSED[case]
    with pytest.raises(ReadingError, match=why) as caught:
        load(make(), "a.txt")
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)


READ: dict[str, bytes] = {
    "tables nested 1,000 deep": b"<html>" + DEEP * K,
    "a table of 2,000 rows": b"<html><table>" + ROW * (2 * K),
    "a row of 10,000 cells": b"<html><table><tr>" + b"<td>1</td>" * (10 * K),
    "cells that cover everything": b"<html><table>" + b"<tr><td colspan=1000 rowspan=60000>a<td colspan=1000>b" * K,
    "a tag of 200,000 attributes": b"<html><div " + b" ".join(b"a%d" % n for n in range(200 * K)) + b">x</div><p>y",
    "fonts never closed": b"<html>" + b"".join(b"<font color=#%d>" % n for n in range(5 * K)) + b"<p>x" * (5 * K),
    "spaces that do not break": b"<html><table><tr><td>a<td>("
    + b"&nbsp;" * (30 * K)
    + b"x<tr><td>1<td>2<tr><td>1<td>2",
    "a comment never closed": b"<html><p>x</p>" + b"<!--" * (100 * K),
    "terminal escapes": b"\x1b]0;t\x07\x1b[2JSales" * (2 * K),
    "dots": b"Full Truck " + b"." * (50 * K) + b" May 12, 2004 -- rose",
    "brackets": b"(" * (50 * K) + b" May 12, 2004",
    "a line of numbers to dial": b"or dial 1-800-555-0142 by May 3, 2004 at 11 a.m. ET, code 123456 " * 300,
    "marks of Markdown": b"[" * (20 * K) + b"](" * (10 * K) + b"\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "a mail in a mail in a mail": b"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nSubject: x\n\n" * 500 + b"hi",
    "documents never closed": b"<DOCUMENT>\n<TYPE>EX-99\nSales rose.\n" * (5 * K),
}


@pytest.mark.parametrize("case", READ)
def test_what_is_strange_is_read_to_the_end(case: str) -> None:
    release = read_bytes(READ[case], "a.txt")
    assert release.text.strip()


def test_folders_pipes_and_missing_files(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, why in ((tmp_path, "a folder"), (pipe, "no file"), (tmp_path / "none.txt", "No such file")):
        with pytest.raises(ReadingError, match=why):
            read_file(path)
    with pytest.raises(ReadingError, match="null"):
        read_file(tmp_path / "a\0b")
