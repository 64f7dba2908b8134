"""vCard (RFC 6350, RFC 2426): contacts out and in, with every property of the file kept."""

from irdesk.exchange.vcard.reader import read_cards
from irdesk.exchange.vcard.writer import card_uid, write_cards

__all__ = ["card_uid", "read_cards", "write_cards"]
