"""A desk on a PostgreSQL server: the same engine interface, the server's transactions, notifications and grants."""

from irdesk.store.postgres.engine import PostgresEngine

__all__ = ["PostgresEngine"]
