"""The text around a call as pieces, whatever its layout: paragraphs, tables of two columns, lines cut in two."""
