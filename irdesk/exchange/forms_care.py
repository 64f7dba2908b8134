"""The types of what the proof, the board and the care of a desk print with `--json`."""

from irdesk.exchange.forms import Form
from irdesk.exchange.forms_desk import DeskCallForm


class PlaceForm(Form):
    """A place in the text that `irdesk read` keeps: offsets, the 1-based line, and what stands there."""

    start: int
    end: int
    line: int
    text: str


class FindingForm(Form):
    """What a check says; the first place is the claim, the others what it was held against."""

    check: str
    severity: str
    verdict: str
    message: str
    stated: str | None
    expected: str | None
    range: list[str] | None
    places: list[PlaceForm]


class ProofForm(Form):
    """The findings of one file; `summary` counts them by severity."""

    file: str
    findings: list[FindingForm]
    summary: dict[str, int]


class DiffForm(Form):
    """A fact that two releases state: `kind` is changed, added, removed or unchanged; what is empty is left out."""

    fact: str
    kind: str
    before: str | None = None
    after: str | None = None
    place_before: PlaceForm | None = None
    place_after: PlaceForm | None = None


class DeadlineForm(Form):
    """A deadline of a call; `reckoned`: computed, not stated."""

    at: str
    what: str
    reckoned: bool


class BoardForm(DeskCallForm):
    """A call on the board, with its deadlines ahead."""

    section: str
    deadlines: list[DeadlineForm]


class AilmentForm(Form):
    """One thing about the desk's files that is not well."""

    severity: str
    where: str
    what: str
    remedy: str
    mended: bool


class DoctorForm(Form):
    """How the desk's files are."""

    well: bool
    units: int
    documents: int
    found: list[AilmentForm]


class BackupForm(Form):
    """A backup that was written or brought back, and the number of its unit (null: nothing was changed)."""

    file: str
    sequence: int | None
