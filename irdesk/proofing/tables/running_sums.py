"""The open items of a column with their running sums, one under each rule for the signs of a total's parts."""

from irdesk.proofing.tables.ledger import Item

RULES = PLUS, WORD, LABEL, MINUS = range(4)
"""The natural signs: all added; those taken off whose labels say "less"; costs too; all but the first."""


class _Rule:
    """Running sums under one rule for signs: the items from `start` on come to `sums[-1] - before[start]`.

    Most rules are asked for at few totals: the sums go no further than they were last asked for.
    """

    def __init__(self, rule: int) -> None:
        self._rule = rule
        self.sums = [0]
        self.before: list[int] = []

    def reach(self, items: list[Item], values: list[int]) -> None:
        """Go on to the last item; the first of a sum counts as it stands."""
        last, rule = self.sums[-1], self._rule
        for place in range(len(self.before), len(values)):
            value, item = values[place], items[place]
            turned = item.taken if rule == WORD else (item.cost or item.less if rule == LABEL else True)
            each = -value if turned else value
            self.before.append(last if rule == WORD else last + each - value)
            last += each
            self.sums.append(last)

    def cut(self, start: int) -> None:
        """Forget the items from `start` on."""
        del self.before[start:], self.sums[start + 1 :]


class Column:
    """The open items of one column: their values, sums under each rule, how many are not nothing, what they hide."""

    def __init__(self) -> None:
        self.values: list[int] = []
        self.live = [0]
        self.slack = [0]
        self.plain = [0]  # what all added come to
        self.rules = tuple(map(_Rule, RULES))

    def add(self, item: Item, place: int) -> None:
        """Add an item's cell."""
        value = item.values[place] or 0
        self.values.append(value)
        self.plain.append(self.plain[-1] + value)
        self.live.append(self.live[-1] + (value != 0))
        self.slack.append(self.slack[-1] + item.halves[place])

    def under(self, rule: int, items: list[Item]) -> tuple[int, list[int]]:
        """Return what all items come to under a rule, and what to take off for those from any one on."""
        if rule == PLUS:
            return self.plain[-1], self.plain
        sums = self.rules[rule]
        sums.reach(items, self.values)
        return sums.sums[-1], sums.before

    def cut(self, start: int) -> None:
        """Forget the items from `start` on."""
        del self.values[start:], self.plain[start + 1 :], self.live[start + 1 :], self.slack[start + 1 :]
        for rule in self.rules:
            rule.cut(start)
