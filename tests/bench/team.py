"""A desk on a server at 10, 10,000 and 100,000 releases: one look-up's round trips, time and memory.

`python -m tests.bench.team [--releases 10 10000 100000]`. The server copies one company of twenty releases by SQL.
"""

import argparse
import os
import statistics
import subprocess
import sys

from tests.store.postgres.server import Server, programs

RUNS = 9
LOOKUP = """
import resource, sys, time
from irdesk.store import Store
began = time.perf_counter()
store = Store.open(sys.argv[1], readonly=True)
opened = store.engine.link.round_trips
company = store.companies.where(ticker=sys.argv[2])[0]
code = store.calls.where(company_id=company.id)[0].replay.pass_code
took = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(code, opened, store.engine.link.round_trips - opened, took * 1000, peak / 1024)
store.close()
"""

COPY = """
INSERT INTO irdesk.documents (tbl, id, doc, keys, words, day)
SELECT d.tbl, d.id + n * {step}, {doc},
    ARRAY(SELECT {key} FROM unnest(d.keys) k), replace(d.words, 't1 ', 't' || n + 1 || ' '), d.day
FROM irdesk.documents d, generate_series(1, {companies} - 1) n WHERE d.tbl = '{table}' AND d.id <= {most}
"""
TICKER = "jsonb_set(d.doc, '{ticker}', to_jsonb('T' || n + 1))"
COMPANY = "jsonb_set(d.doc, '{company_id}', to_jsonb(n + 1))"
OF_COMPANY = "replace(k, '.company_id=1', '.company_id=' || n + 1)"
RELEASE = "jsonb_set(d.doc, '{release_id}', to_jsonb((d.doc ->> 'release_id')::bigint + n * 20))"
OF_RELEASE = "regexp_replace(k, 'release_id=.*', 'release_id=' || (d.doc ->> 'release_id')::bigint + n * 20)"


def copies(companies: int) -> list[str]:
    """Return the statements that make so many companies of the one that is there."""
    both = f"jsonb_set({RELEASE}, '{{company_id}}', to_jsonb(n + 1))"
    key_of_both = OF_RELEASE.replace("regexp_replace(k,", f"regexp_replace({OF_COMPANY},")
    tables = (
        ("companies", 1, TICKER, "regexp_replace(k, 'ticker=.*', 'ticker=t' || n + 1)", 1),
        ("contacts", 4, COMPANY, OF_COMPANY, 4),
        ("releases", 20, COMPANY, OF_COMPANY, 20),
        ("calls", 20, both, key_of_both, 20),
        ("highlights", 120, RELEASE, OF_RELEASE, 120),
        ("statements", 60, RELEASE, OF_RELEASE, 60),
        ("texts", 20, "d.doc", "k", 20),
    )
    return [
        COPY.format(table=table, step=step, doc=doc, key=key, companies=companies, most=most)
        for table, step, doc, key, most in tables
    ]


def build(server: Server, releases: int) -> str:
    """Make a database of so many releases and return its address."""
    import psycopg

    from irdesk.store import Store
    from irdesk.store.postgres.team import init_script, run_script
    from tests.bench.desks import fill

    name = f"desk{releases}"
    server.run("createdb", "-h", "127.0.0.1", "-p", str(server.port), "-U", "postgres", name)
    address = server.address(name)
    run_script(address, init_script())
    with Store.open(address) as store:
        fill(store, min(releases, 20))
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")  # the copies have no audience to find
        for statement in copies(releases // 20) if releases > 20 else ():
            connection.execute(statement.encode())
        connection.execute("VACUUM ANALYZE")
    return address


def measure(address: str, ticker: str) -> tuple[str, float, float]:
    """Return (round trips to open and to answer, median ms, MB at the most) of a look-up in a process of its own."""
    environment = os.environ | {"IRDESK_LOCAL_COPY": "off"}
    command = [sys.executable, "-c", LOOKUP, address, ticker]
    times, said = [], ["", "", "", "", "0"]
    for _ in range(RUNS):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        said = done.stdout.split()
        times.append(float(said[3]))
    return f"{said[1]} + {said[2]}", statistics.median(times), float(said[4])


def main() -> None:
    """Print the figures; the ratio is to the smallest desk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, nargs="+", default=[10, 10_000])
    options, _ = parser.parse_known_args()
    if programs() is None:
        print("PostgreSQL is not installed: nothing measured")
        return
    server = Server()
    try:
        server.create(["fsync = off"])
        server.start()
        first = 0.0
        for releases in options.releases:
            address = build(server, releases)
            trips, took, peak = measure(address, f"T{max(1, releases // 20)}")
            first = first or took
            print(
                f"{releases:>7,} releases: {trips} round trips to open and to answer (goal ≤ 3 in all), "
                f"{took:.1f} ms, ratio {took / first:.2f}, {peak:.0f} MB",
                flush=True,
            )
    finally:
        server.destroy()


if __name__ == "__main__":
    main()
