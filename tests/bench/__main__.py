"""`python -m tests.bench`: every benchmark of this folder, one after the other, each printing ratios of one run."""

import importlib
import pkgutil
import sys
from pathlib import Path


def main() -> None:
    """Run the benchmarks named, or all."""
    here = Path(__file__).parent
    names = [module.name for module in pkgutil.iter_modules([str(here)]) if module.name[0] != "_"]
    for name in sys.argv[1:] or names:
        print(f"== {name}", flush=True)
        importlib.import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main()
