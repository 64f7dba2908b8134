"""The address of a server: its password is used, and seen nowhere."""

import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from irdesk.store import Store, StoreError
from irdesk.store.address import Address, looks_like_address
from tests.store.postgres.server import Server, programs

GIVEN = {
    "postgresql://u:hunter2@h:1/d": ("postgresql://u@h:1/d", "hunter2"),
    "POSTGRES://u:hun%40ter2@h/d": ("postgres://u@h/d", "hun@ter2"),
    "postgresql://u:hun@ter2@h/d": ("postgresql://u@h/d", "hun@ter2"),
    "postgresql://u:hun:ter2@h/d": ("postgresql://u@h/d", "hun:ter2"),
    "postgresql://u:hun/ter2@h/d": ("postgresql://u@h/d", "hun/ter2"),
    "postgresql://u:hun?ter2@h/d": ("postgresql://u@h/d", "hun?ter2"),
    "postgresql://u:hun%zzter2@h/d": ("postgresql://u@h/d", "hun%zzter2"),
    "postgresql://u:hunter2@[::1]:5/d": ("postgresql://u@[::1]:5/d", "hunter2"),
    "postgresql://u:hunter2@a:1,b:2/d?target_session_attrs=read-write": (
        "postgresql://u@a:1,b:2/d?target_session_attrs=read-write",
        "hunter2",
    ),
    "postgresql://h/d?user=u&password=hun%20ter2&sslmode=require": (
        "postgresql://h/d?user=u&sslmode=require",
        "hun ter2",
    ),
    "postgresql://h/d?password=hunter2": ("postgresql://h/d", "hunter2"),
    "postgresql://:hunter2@h/d": ("postgresql://h/d", "hunter2"),
}
PLAIN = (
    "postgresql://", "postgresql:///ir", "postgresql://h/d?application_name=a@b", "postgresql://a:1,b:2/d",
    "postgresql://u@h/d", "postgresql://[::1]:5/d?sslmode=verify-full",
)  # fmt: skip


@pytest.mark.parametrize(("given", "bare", "password"), [(given, *found) for given, found in GIVEN.items()], ids=GIVEN)
def test_a_password_is_taken_out(given: str, bare: str, password: str) -> None:
    address = Address(given)
    assert (str(address), address.secrets) == (bare, {"password": password})
    assert Address(address) is address
    assert password not in repr(address)


@pytest.mark.parametrize("given", PLAIN)
def test_an_address_without_one_stays_as_it_is(given: str) -> None:
    assert (str(Address(given)), Address(given).secrets) == (given, {})


@pytest.mark.parametrize(
    "given", ["postgresql:/u:hunter2@h/d", "postgresql:u:hunter2@h", "psql://u:hunter2@h/d", "host=h password=hunter2"]
)
def test_what_is_no_address_that_is_known_is_no_directory_either(given: str) -> None:
    assert looks_like_address(given)
    assert not looks_like_address("C:/desks/ir")
    assert not looks_like_address("clients/ifox")


@pytest.fixture
def strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that asks for a password."""
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    server = Server()
    try:
        server.create(["fsync = off"])
        server.start()
        with psycopg.connect(server.address(), autocommit=True) as connection:
            connection.execute("CREATE ROLE ann LOGIN SUPERUSER PASSWORD 'hunter2/@'")
        rules = server.data / "pg_hba.conf"
        rules.write_text("host all all 127.0.0.1/32 scram-sha-256\n", "utf-8")
        server.run("pg_ctl", "-D", server.data, "reload")
        yield server
    finally:
        server.destroy()


def irdesk(*arguments: str, **environment: str) -> tuple[int, str]:
    """Run the command line; return its exit code and everything that it said."""
    command = [sys.executable, "-m", "irdesk", *arguments]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_password_from_each_place_opens_the_desk_and_is_never_said(strict: Server, tmp_path: Path) -> None:
    bare = strict.address("postgres", "ann")
    given = bare.replace("//ann@", "//ann:hunter2/@@")
    wrong = bare.replace("//ann@", "//ann:hunter3@")
    keys = tmp_path / "keys"
    keys.write_text("127.0.0.1:*:*:ann:hunter2/@\n", "utf-8")
    keys.chmod(0o600)
    assert irdesk("team", "init", "--store", given)[0] == 0
    said = [
        irdesk("doctor", "--store", bare, PGPASSFILE=str(keys)),
        irdesk("doctor", "--store", bare, PGPASSWORD="hunter2/@"),
        irdesk("doctor", IRDESK_STORE=given),
        irdesk("import", "--yes", "-", IRDESK_STORE=given),
        irdesk("log", IRDESK_STORE=given),
        irdesk("where", "--store", given),
        irdesk("where", "--json", IRDESK_STORE=given),
        irdesk("team", "list", "--store", given),
        irdesk("move", given, str(tmp_path / "files")),
    ]
    assert [code for code, _ in said[:3]] == [0, 0, 0]
    refused = [irdesk(word, "--store", wrong) for word in ("log", "doctor", "backup")]
    refused += [irdesk("log", "--store", bare), irdesk("log", "--store", given.replace("://", ":/"))]
    assert all(code for code, _ in refused)
    assert "password authentication failed" in refused[0][1]
    for _, words in (*said, *refused):
        assert "hunter" not in words, words


def test_a_traceback_holds_no_password(strict: Server) -> None:
    wrong = strict.address("postgres", "ann").replace("//ann@", "//ann:hunter3@")
    with pytest.raises(StoreError) as caught:
        Store.open(wrong)
    assert "hunter3" not in "".join(traceback.format_exception(caught.value))
