"""The desk in a real browser: it opens, keys work, nothing comes from outside, and no token means 403."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    environment.pop("IRDESK_STORE", None)
    command = [sys.executable, "-m", "irdesk", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/\S+/", server.stdout.readline())
        assert found
        yield found[0]
        server.terminate()
        server.wait(10)


def status(url: str, **headers: str) -> int:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            code: int = answer.status
            return code
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_without_the_token_nothing_is_served(address: str) -> None:
    root = address.rsplit("/", 2)[0]
    assert status(address) == 200
    assert status(f"{address}static/css/xterm.css") == 200
    for other in (f"{root}/", f"{root}/ws", f"{root}/static/css/xterm.css", f"{root}/{'x' * 32}/", f"{address[:-2]}/"):
        assert status(other) == 403
    assert status(address, Host="desk.example.com") == 403
    assert status(f"{address}ws", Origin="https://desk.example.com") == 403


@pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium and its driver are not installed")
def test_the_desk_works_in_a_browser(address: str, tmp_path: Path) -> None:
    from selenium import webdriver
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in ("headless=new", "no-sandbox", "disable-gpu", "window-size=1400,900", "no-first-run", "disable-sync"):
        options.add_argument(f"--{flag}")
    options.add_argument("--disable-background-networking")
    options.add_argument(f"--user-data-dir={tmp_path / 'browser'}")
    browser = webdriver.Chrome(options, webdriver.ChromeService(str(DRIVER)))
    try:
        browser.get(address)
        _wait(lambda: "-first-byte" in (browser.find_element(By.TAG_NAME, "body").get_attribute("class") or ""))
        time.sleep(3)
        before = browser.get_screenshot_as_png()
        ActionChains(browser).click(browser.find_element(By.ID, "terminal")).send_keys("r").perform()
        _wait(lambda: browser.get_screenshot_as_png() != before)
        loaded = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert loaded
        assert all(name.startswith(address) for name in loaded if not name.startswith("data:")), loaded
    finally:
        browser.quit()


def _wait(condition: object, seconds: float = 30.0) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "the browser did not get there in time"
        time.sleep(0.2)
