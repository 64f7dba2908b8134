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
            first = -value if rule == WORD and item.taken else value
            turned = item.taken if rule == WORD else (item.cost or item.less if rule == LABEL else rule == MINUS)
            each = -value if turned else value
            self.before.append(last + each - first)
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
        self.rules = tuple(map(_Rule, RULES))

    def add(self, item: Item, place: int) -> None:
        """Add an item's cell."""
        value = item.values[place] or 0
        self.values.append(value)
        self.live.append(self.live[-1] + (value != 0))
        self.slack.append(self.slack[-1] + item.halves[place])

    def under(self, rule: int, items: list[Item]) -> _Rule:
        """Return the sums under a rule of all items."""
        sums = self.rules[rule]
        sums.reach(items, self.values)
        return sums

    def cut(self, start: int) -> None:
        """Forget the items from `start` on."""
        del self.values[start:], self.live[start + 1 :], self.slack[start + 1 :]
        for rule in self.rules:
            rule.cut(start)
