"""A figure that a person typed survives the release being read again."""

import datetime as dt
from pathlib import Path

from msgspec.structs import replace

from irdesk.domain.source import Typed
from irdesk.domain.statement import Figure, Row
from irdesk.store import Store
from tests.store.samples import release, statement

NOW = dt.datetime(2004, 5, 12, tzinfo=dt.UTC)


def test_a_typed_figure_stays_and_notes_what_is_printed_now(tmp_path: Path) -> None:
    with Store.open(tmp_path / "desk") as store:
        store.add(release())
        table = store.statements.all()[0]
        figure = replace(table.rows[0].figures[0], value="16.0")
        rows = (replace(table.rows[0], figures=(figure,)),)
        with store.unit("type a figure") as unit:
            unit.put(table.with_fields(rows=rows, typed={"rows.0.figures.0": Typed(NOW, "ann", "15.2")}))
        assert store.add(release()).outcome == "unchanged"
        assert store.statements.all()[0].rows[0].figures[0].value == "16.0"

        above = Row("Orders", figures=(Figure("3.0"),))
        printed = replace(statement().rows[0], figures=(Figure("15.4"),))
        again = release(1, "A corrected text.", statements=(statement().with_fields(rows=(above, printed)),))
        assert store.add(again).outcome == "changed"
        now = store.statements.all()[0]
        assert [row.figures[0].value for row in now.rows] == ["3.0", "16.0"]
        assert now.typed == {"rows.1.figures.0": Typed(NOW, "ann", "15.4")}
