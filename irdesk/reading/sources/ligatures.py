"""Ligatures that a PDF's font does not name: put back where just one known word fits."""

import re

LOST = "\ufffd"  # stands for a glyph without a letter
_LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
# Words of releases that hold a ligature.
_LEXICON = """
first fiscal financial finance financing financed financials refinancing refinance officer officers office
offices official effective effect effects effected effectively effectiveness efficient efficiency efficiencies
efficiently difficult difficulty difficulties differ differs different difference differences differently
differentiated differentiation offer offers offered offering offerings offset offsets offsetting staff staffing
affect affects affected affecting affiliate affiliates affiliated effort efforts off benefit benefits benefited
benefiting beneficial profit profits profitable profitability profitably nonprofit specific specifically
significant significantly significance confident confidence confidential identify identified identifies
identifiable identity define defined definition definitions definitive definitely certified certificate
certificates certification file files filed filing filings filter fill filled find finds finding findings fine
final finally finalize finalized finished finish five fifteen fifty fifth fit fits fitness fix fixed fire fires
firm firms fiber field fields fight figure figures flexible flexibility flexibly flight flights fleet flat flow
flows inflow inflows outflow outflows reflect reflects reflected reflecting reflective conflict conflicts
inflation inflationary deflation deflationary influence influenced float floating floor floors fluctuate
fluctuates fluctuating fluctuation fluctuations fluid fluids flagship overflow workflow workflows briefly
classified classification reclassified reclassification reclassifications modified modification verified verify
verification qualified qualify qualifying qualification diversified diversification diversify simplified
simplify simplification quantify quantified justified satisfied unified amplify sufficient sufficiently
insufficient suffered suffer tariff tariffs traffic scientific pacific artificial deficit deficiency
deficiencies configured configuration magnificent unqualified unidentified ratified notified notify notification
notifications clarified clarify gratifying intensified intensify infinite definite indefinite indefinitely
confirm confirmed confirms confirming affirm affirmed reaffirm reaffirmed reaffirms reaffirming reaffirmation
affirmative profile profiles refined refinery refineries refining writeoff payoff layoffs kickoff baffle
affluent affordable affordability afford buffer buffet coffee staffed sniff stiff cliff sheriff bluff stuff
waffle shuffle offline offshore officially firmware fingerprint finite finest finely fintech firsthand
firefighters wildfire wildfires wifi flood floods flooding flour flowers flavor flavors fluoride flu flash
flagged fled flexed fly flying butterfly prefix suffix defines refines efficacy solidifies offs
"""
_WORDS = frozenset(_LEXICON.split())
_BROKEN = re.compile(rf"[A-Za-z{LOST}]+")


def mended(text: str) -> str:
    """Return `text` with the lost ligatures of known words put back; others stay marked."""
    return _BROKEN.sub(_mend, text) if LOST in text else text


def _mend(match: re.Match[str]) -> str:
    word = match[0]
    if word.count(LOST) != 1:
        return word
    fits = [whole for ligature in _LIGATURES if (whole := word.replace(LOST, ligature)).lower() in _WORDS]
    return fits[0] if len(fits) == 1 else word
