"""First names as people are called: `Tom continued`, of Thomas Roe."""

SHORT = {
    "Bill": "William", "Bob": "Robert", "Chuck": "Charles", "Dave": "David", "Dick": "Richard", "Ed": "Edward",
    "Jack": "John", "Jim": "James", "Joe": "Joseph", "Kate": "Katherine", "Larry": "Lawrence", "Liz": "Elizabeth",
    "Mike": "Michael", "Peggy": "Margaret", "Rick": "Richard", "Rob": "Robert", "Steve": "Steven", "Ted": "Edward",
    "Tom": "Thomas", "Tony": "Anthony", "Will": "William",
}  # fmt: skip


def is_short_for(name: str, full: str) -> bool:
    """Tell whether one word is the first name of a full name, or what people called so go by."""
    first = full.split(maxsplit=1)[0] if full else ""
    return len(name) > 1 and " " not in name and bool(first) and (SHORT.get(name) == first or name == first)
