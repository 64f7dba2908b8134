"""Tables: contacts, calls and statements as CSV, TSV and XLSX; contact lists in from them."""
