"""TinyDB behind one journal: durability, undo, audit, live refresh."""
