"""Companies and the people who answer for them."""

from irdesk.domain.source import Sourced


class Company(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """An issuer. `aliases` are other words that find it; `pinned` companies ring at their deadlines."""

    id: int = 0
    name: str | None = None
    exchange: str | None = None
    ticker: str | None = None
    website: str | None = None
    aliases: tuple[str, ...] = ()
    pinned: bool = False


class Phone(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """One number of a person: E.164 in `number`, the release's own form in `printed`.

    `kind` is `office`, `cell`, `fax` or `toll-free` where the release says so, else None.
    """

    number: str
    printed: str
    extension: str | None = None
    kind: str | None = None


class Contact(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """A person or a desk that takes calls. `release_ids` are the stored releases that the contact appeared on."""

    id: int = 0
    company_id: int = 0
    release_ids: tuple[int, ...] = ()
    name: str | None = None
    role: str | None = None
    organization: str | None = None
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    note: str | None = None
    foreign: tuple[str, ...] = ()  # vCard properties that irdesk does not know, kept for the way out

    @property
    def phone(self) -> Phone | None:
        """The first number that is not a fax, if there is one."""
        return next((phone for phone in self.phones if phone.kind != "fax"), None)
