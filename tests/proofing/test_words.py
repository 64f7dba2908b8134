"""What the running text names: every metric, period and number is found wherever it stands in a sentence."""

import datetime as dt

import pytest

from irdesk.domain.release import Release
from irdesk.proofing.book import Book
from irdesk.proofing.prose.metrics import mentions
from irdesk.proofing.prose.periods import calendar_of, periods
from irdesk.proofing.prose.quantities import quantities

METRICS = {
    "adjusted_eps": ["Adjusted EPS", "non-GAAP earnings per share", "pro forma net income per share", "core EPS"],
    "eps": [
        "Diluted EPS",
        "earnings per share",
        "fully diluted earnings per common share",
        "GAAP EPS",
        "loss per unit",
    ],
    "adjusted_ebitda": ["Adjusted EBITDA", "adjusted consolidated EBITDA"],
    "ebitda": ["EBITDA", "earnings before interest, taxes, depreciation and amortization"],
    "adjusted_net_income": ["Adjusted net income", "normalized net loss"],
    "adjusted_operating_income": ["Segment operating income", "adjusted income from operations"],
    "net_income_common": ["net income available to common stockholders of Harbourline"],
    "net_income": ["Net income", "net (loss) income", "net results"],
    "pretax_income": ["Pre-tax income", "income before income taxes", "profit before tax"],
    "operating_income": ["Operating income", "income from operations", "(loss) income from operations"],
    "gross_margin": ["Gross margin", "gross profit margins"],
    "operating_margin": ["Operating margin"],
    "gross_profit": ["Gross profit"],
    "tax_rate": ["Effective tax rate", "income tax rate", "tax rate"],
    "operating_cash_flow": ["Net cash provided by operating activities", "cash from operations", "operating cash flow"],
    "free_cash_flow": ["Free cash flow"],
    "cost_of_revenue": ["Cost of sales", "costs of goods sold"],
    "research": ["Research and development expenses", "R&D"],
    "marketing": ["Selling, general and administrative expenses", "SG&A", "general and administrative expenses"],
    "revenue": ["Revenue", "net sales", "total revenues", "consolidated operating revenues", "turnover"],
    "cash": ["Cash and cash equivalents", "cash balance"],
    "total_assets": ["Total assets"],
    "equity": ["Stockholders’ equity", "total shareholders' equity", "unitholders' equity"],
    "inventories": ["Inventories", "inventory"],
    "shares": ["Weighted average number of diluted shares", "number of shares", "diluted common shares"],
    "backlog": ["Backlog"],
}
PERIODS = [
    "three months ended March 31, 2025", "13 weeks ended March 29, 2025", "second quarter ended June 30",
    "period ending June 30", "fiscal quarter ended May 2", "as of June 30, 2025", "at December 31", "on July 4, 2025",
    "the same quarter last year", "comparable period", "corresponding quarter", "like period", "similar period",
    "equivalent period", "a year ago", "prior-year quarter", "last year", "preceding year", "year-ago quarter",
    "the prior year’s quarter", "summer quarter a year ago", "immediately prior quarter", "trailing quarter",
    "linked quarter", "sequential quarter", "fourth quarter of fiscal 2025", "Q3 2025", "3Q25", "1st quarter",
    "six months", "first nine months of 2025", "year-to-date", "first half of 2025", "1H 25", "full year 2025",
    "for the entire year", "whole year", "for the fiscal year", "fiscal 2025", "2025", "this quarter", "our quarter",
]  # fmt: skip
NUMBERS = {
    "$5": "money", "($1.2 million": "money", "US$3.4 billion": "money", "RMB 7.1 million": "money", "€.50": "money",
    "€ 12 thousand": "money", "-$0.31 per share": "per_share", "US dollars 9.8 million": "money",
    "thirty-two percent": "percent", "12.5%": "percent", "Seventy per cent": "percent", "40 basis points": "points",
    "sixteen cents a share": "per_share", "1,250 shares": "shares", "three million": "count", "2.4bn": "count",
}  # fmt: skip


@pytest.mark.parametrize(("key", "words"), [(key, words) for key, every in METRICS.items() for words in every])
def test_a_metric_is_found_in_any_case(key: str, words: str) -> None:
    for text in (words, words.lower(), words.upper()):
        sentence = f"Last week {text} was higher"
        found = [each for each in mentions(sentence, 0, len(sentence)) if each.key == key]
        assert found, text
        assert found[0].text == sentence[found[0].start : found[0].end]


@pytest.mark.parametrize("words", PERIODS)
def test_a_period_is_found_in_any_case(words: str) -> None:
    calendar = calendar_of(Book(Release(text="", date=dt.date(2025, 7, 30))))
    for text in (words, words.lower(), words.upper()):
        sentence = f"Orders rose {text} by much"
        assert list(periods(sentence, 0, len(sentence), calendar)), text


@pytest.mark.parametrize(("words", "kind"), NUMBERS.items())
def test_a_number_is_found_in_any_case(words: str, kind: str) -> None:
    for text in (words, words.lower(), words.upper()):
        sentence = f"They gave it {text} at last"
        assert [each.kind for each in quantities(sentence, 0, len(sentence))] == [kind], text


def test_a_word_that_grows_in_lower_case_moves_nothing() -> None:
    sentence = "İSTANBUL reports net income of $5.2 million"  # its first letter is two in lower case
    (found,) = mentions(sentence, 0, len(sentence))
    assert found.text == "net income"
    assert [each.printed for each in quantities(sentence, 0, len(sentence))] == ["$5.2 million"]
