"""What is only a part of a metric, or is added to it."""

import re

INCLUDES = re.compile(r"\binclud(?:es?|ing) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
OF_PART = re.compile(r" (?:associated with|related to|relating to|attributable to|resulting from)\b", re.IGNORECASE)
"""Behind a sum that is a part of its metric: `guidance includes EPS of $0.19 associated with tax benefits`."""

ADDS = re.compile(
    r"\b(?:contribut\w*|add(?:s|ing)?|benefit\w*|headwinds?|tailwinds?|impact\w*)"
    r" (?:(?:of|an additional|another|between|up to|approximately|about|around) )*$",
    re.IGNORECASE,
)
"""Before what something adds to a metric, and the metric is not: `to contribute $10 million of revenue`."""

PARTLY = re.compile(
    r" (?:being|related|attributable|of (?:which|the|this|these|that)|ownership|owned|stake|coupon|notes)\b"
)
