"""Run a command of the README as it stands there, in a copy of the tracked files: what a newcomer does."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def command(name: str) -> str:
    """Return the command between the README's `<!-- NAME -->` marks."""
    found = re.search(rf"<!-- {name} -->\s*```\w*\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    if not found:
        sys.exit(f"README.md has no command marked {name}")
    return found[1]


def copy_tracked(target: Path) -> None:
    """Copy the repository's own files, those that git tracks or would, to `target`."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.splitlines():
        source = ROOT / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)


def main() -> int:
    """Run the command and return its exit code; `--coverage` measures branches and prints them."""
    line = command(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # some tests work as another user, who must be able to read the code
        clone = Path(folder) / "irdesk"
        copy_tracked(clone)
        shared = ROOT.parent / "shared"
        if shared.is_dir():
            (Path(folder) / "shared").symlink_to(shared)
        extra = "--cov --cov-report=term" if "--coverage" in sys.argv else ""
        environment = os.environ | {"PYTEST_ADDOPTS": extra}
        environment.pop("VIRTUAL_ENV", None)
        print(f"$ {line}", flush=True)
        return subprocess.run(["bash", "-c", line], cwd=clone, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
