"""`python -m irdesk` is `irdesk`."""

import sys

from irdesk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
