"""What one can do with the financial tables."""

from irdesk.render.statements import cells_of, markdown, tsv
from irdesk.tui.screens.desk.base import DeskBase


class TableActions(DeskBase):
    """Turning tables and views, copying, plotting, jumping."""

    def action_statement(self, by: int) -> None:
        """Show the next table, or the one before."""
        self.financials.turn(by)

    def action_view(self) -> None:
        """Take the next way to look at the table."""
        self.financials.turn_view()

    def action_copy_row(self) -> None:
        """Copy the row, cells separated by tabs."""
        table, row = self.financials.statement, self.financials.row
        if table is not None and row is not None:
            index = row.row + 1
            self.irdesk.copy(tsv([cells_of(table)[index]]) if index > 0 else row.label)

    def action_copy_table(self) -> None:
        """Copy the table, cells separated by tabs."""
        if self.financials.statement is not None:
            self.irdesk.copy(tsv(cells_of(self.financials.statement)))

    def action_copy_markdown(self) -> None:
        """Copy the table as Markdown."""
        if self.financials.statement is not None:
            self.irdesk.copy(markdown(self.financials.statement))

    def action_plot(self) -> None:
        """Plot the chosen rows, or the one under the cursor."""
        from irdesk.tui.screens.plot import PlotScreen

        table, sheet = self.financials.statement, self.financials.sheet
        row = self.financials.row
        rows = sorted(sheet.marked) or ([row.row] if row and row.row >= 0 else [])
        if table is None or not rows:
            self.irdesk.say("put the cursor on a row with figures, or choose rows with x", "label")
            return
        self.app.push_screen(PlotScreen(self.page, table, tuple(rows)))

    def action_jump(self) -> None:
        """Jump to a row by typing a part of its label."""
        from irdesk.tui.screens.jump import JumpScreen

        labels = [(i, row.label) for i, row in enumerate(self.financials.sheet.sheet.rows)]
        self.app.push_screen(JumpScreen(labels), lambda at: None if at is None else self.financials.sheet.go(at))
