"""The only room that opens a socket, and only on an explicit command: filings from EDGAR."""

from irdesk.fetch.client import Client, FetchError, Places
from irdesk.fetch.filings import ITEMS, Filing, find_cik, list_filings
from irdesk.fetch.save import Progress, fetch_filings

__all__ = ["ITEMS", "Client", "FetchError", "Filing", "Places", "Progress", "fetch_filings", "find_cik", "list_filings"]
