"""A proof as other people's formats: JSON, SARIF, and the tie-out report as Markdown and HTML."""

from irdesk.exchange.proofs.machine import proof_form, sarif
from irdesk.exchange.proofs.report import html, markdown

__all__ = ["html", "markdown", "proof_form", "sarif"]
