"""Build the wheel, install it in an environment of its own, and use it from another folder: the sample must answer."""

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a program, stop at a failure, and return what it printed."""
    home = {"HOME": str(cwd), "XDG_DATA_HOME": str(cwd / "data"), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=home, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, look up, read, and open the package's parts that a wheel could lack."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        venv.create(folder / "env", with_pip=True)
        python = folder / "env" / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "-q", "build"], check=True)
        subprocess.run(
            [python, "-m", "build", "-q", "--wheel", "-o", folder, ROOT], check=True, stderr=subprocess.DEVNULL
        )
        wheel = next(folder.glob("*.whl"))
        subprocess.run([python, "-m", "pip", "install", "-q", wheel], check=True)
        irdesk = folder / "env" / "bin" / "irdesk"
        replay = json.loads(run(irdesk, "replay", "ifox", "--json", cwd=folder))
        assert replay["replay"]["pass_code"] == "4754637", replay
        shown = run(irdesk, "replay", "ifox", cwd=folder)
        assert "1-877-519-4471" in shown, shown
        sheet = run(irdesk, "sheet", "call", "ifox", cwd=folder)
        assert "4754637" in sheet, sheet
        run(python, "-c", "import irdesk.tui.app, irdesk.web.server", cwd=folder)
        package = next((folder / "env").glob("lib/python*/site-packages/irdesk"))
        for part in (
            "store/postgres/desk.sql",
            "store/postgres/roles.sql",
            "web/templates/app_index.html",
            "tui/desk.tcss",
        ):
            assert (package / part).is_file(), part
        print(f"{wheel.name}: installed, the sample answers\n{shown}1 passed, 0 failed")


if __name__ == "__main__":
    main()
