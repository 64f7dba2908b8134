"""Ordinary capitals for what a release prints in capitals: the spelling that its text uses elsewhere."""

import re
from collections.abc import Iterator

LEGAL = {
    "INC": "Inc", "INC.": "Inc.", "CORP": "Corp", "CORP.": "Corp.", "CORPORATION": "Corporation", "COMPANY": "Company",
    "CO.": "Co.", "LTD": "Ltd", "LTD.": "Ltd.", "LIMITED": "Limited", "INCORPORATED": "Incorporated", "AND": "and",
    "OF": "of", "THE": "the", "FOR": "for", "HOLDINGS": "Holdings", "GROUP": "Group", "TRUST": "Trust",
    "BANCORP": "Bancorp",
    "TECHNOLOGIES": "Technologies", "SYSTEMS": "Systems", "INDUSTRIES": "Industries", "FINANCIAL": "Financial",
    "INTERNATIONAL": "International", "COMMUNICATIONS": "Communications", "ASSOCIATES": "Associates",
    "ASSOC.": "Assoc.",
    "SUBSIDIARIES": "Subsidiaries", "PARTNERS": "Partners", "SERVICES": "Services",
    "PHARMACEUTICALS": "Pharmaceuticals",
}  # fmt: skip
"""Words of company names that are no acronyms."""

SMALL = frozenset({"of", "the", "and", "on", "upon", "de", "la", "du"})


def ordinary(name: str, text: str) -> str:
    """Return `name` in ordinary capitals, if it is all in capitals and the text or common use knows how.

    The whole name is looked for first, then each of its words; a word that stands nowhere in ordinary capitals stays.
    """
    letters = re.sub(r"[^A-Za-zÀ-ÿ]", "", name)
    if len(letters) < 4 or not letters.isupper():
        return name
    whole = _spelling(name, text)
    if whole:
        return whole
    words = [_word(word, text) for word in name.split()]
    if any(word.isupper() and len(re.sub(r"\W", "", word)) > 3 for word in words):
        return name
    if words and words[0].islower():
        words[0] = words[0].capitalize()
    return " ".join(words)


def _word(word: str, text: str) -> str:
    core = word.rstrip(",;:")
    if core in LEGAL:
        return LEGAL[core] + word[len(core) :]
    return (_spelling(core, text) or core) + word[len(core) :]


def _spelling(words: str, text: str) -> str | None:
    """Find another spelling of `words`, one that is neither all capitals nor all small, in the first part of `text`."""
    pattern = r"(?<![\w@./])" + r"\s+".join(map(re.escape, words.split())) + r"(?![\w@])"
    for match in _anywhere(re.compile(pattern, re.IGNORECASE), words.split(maxsplit=1)[0], text[:200_000]):
        found = re.sub(r"\s+", " ", match.group())
        shouted = any(word.isupper() and len(word.strip(",.")) > 3 for word in found.split())
        if not (shouted or found.isupper() or found.islower()) and found[0].isupper():
            return found
    return None


def _anywhere(pattern: re.Pattern[str], first: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with a word; only where the word stands is it tried."""
    small, word = text.lower(), first.lower()
    if len(small) != len(text):  # a letter that is two in small ones: the places would not hold
        yield from pattern.finditer(text)
        return
    at = small.find(word)
    while at >= 0:
        match = pattern.match(text, at)
        if match:
            yield match
        at = small.find(word, match.end() if match else at + 1)


def ordinary_place(place: str) -> str:
    """Return a dateline's place in ordinary capitals: `LEONIA, NJ` is `Leonia, NJ`; states keep their form."""
    first, *others = re.split(r"( ?, ?| and | AND )", place)
    parts = [_place_words(first)]
    for index, part in enumerate(others):
        parts.append(part.replace("AND", "and") if index % 2 == 0 else _region(part))
    return re.sub(r" ?, ?", ", ", "".join(parts))


def _region(part: str) -> str:
    """A state's code or initials stay in capitals; a longer word is written out in ordinary ones."""
    short = len(part.replace(".", "")) <= 2 or re.fullmatch(r"(?:[A-Z]\.){2,4}|USA|UAE|D\.C", part)
    return part if short else _place_words(part)


def _place_words(part: str) -> str:
    words = [_place_word(word) for word in part.split(" ")]
    return " ".join(word.lower() if index and word.lower() in SMALL else word for index, word in enumerate(words))


def _place_word(word: str) -> str:
    if re.fullmatch(r"Mc[A-Z]+", word):
        return "Mc" + word[2:].capitalize()
    if not word.isupper() or (len(word) == 1) or re.fullmatch(r"(?:[A-Z]\.)+", word):
        return word
    return re.sub(r"[A-ZÀ-Ý]+", lambda match: match.group().capitalize(), word)
