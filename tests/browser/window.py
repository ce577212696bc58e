"""A window of a real browser, and the questions that the tests ask about the page in it."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from axe_selenium_python import Axe
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.wait import WebDriverWait

RULES = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SWITCHES = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,1000",
)
PATIENCE = 60
"""Seconds; the wrapper of axe tells of a fault in a run only by never answering."""

WIDE = 1280
NARROW = 320
HEIGHT = 900


@dataclass(frozen=True, slots=True)
class Audit:
    """What the rules of axe said about a page: what is wrong or unsure, and which rules found something to look at."""

    violations: tuple[str, ...]
    undecided: tuple[str, ...]
    passed: frozenset[str]
    evaluated: frozenset[str]


class Window:
    """One window of one browser."""

    def __init__(self) -> None:
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        for switch in SWITCHES:
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
        self.driver: Any = Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(PATIENCE)
        self.axe = Axe(self.driver)
        self.scheme, self.width = "", 0

    def show(self, scheme: str = "light", width: int = WIDE) -> None:
        """Show pages light or dark, and so many pixels wide."""
        if scheme != self.scheme:
            media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        if width != self.width:
            size = {"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.scheme, self.width = scheme, width

    def allow_scripts(self, *, allowed: bool) -> None:
        """Let pages run scripts, or not; the questions of the tests are answered all the same."""
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not allowed})

    def refuse(self, *patterns: str) -> None:
        """Load nothing more with addresses like these, and only these."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": list(patterns)})

    def open(self, url: str) -> None:
        """Open a page, and wait until it is loaded."""
        self.driver.get(url)

    def arrive(self, url: str) -> None:
        """Wait until the page of an address, which a key or a click has led to, is loaded."""
        WebDriverWait(self.driver, PATIENCE, poll_frequency=0.05).until(
            lambda driver: (
                driver.current_url == url and driver.execute_script("return document.readyState") == "complete"
            ),
            f"not at {url}",
        )

    def wait(self, script: str) -> None:
        """Wait until an expression on the page is true."""
        WebDriverWait(self.driver, PATIENCE, poll_frequency=0.02).until(lambda _: self.ask(script), script)

    @property
    def url(self) -> str:
        """Give the address of the page in the window."""
        return str(self.driver.current_url)

    def ask(self, script: str, *arguments: object) -> object:
        """Ask for the value of an expression on the page; what it names `arguments` comes with it."""
        answer: object = self.driver.execute_script(f"return {script}", *arguments)
        return answer

    def number(self, script: str) -> float:
        """Ask for a number."""
        return float(str(self.ask(script)))

    def texts(self, script: str, *arguments: object) -> list[str]:
        """Ask for a list of texts."""
        answer = self.ask(script, *arguments)
        assert isinstance(answer, list)
        return [str(each) for each in answer]

    def press(self, key: str) -> None:
        """Press and release a key."""
        ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector: str) -> None:
        """Click where the first element of that kind is to be seen."""
        self.driver.find_element("css selector", selector).click()

    def bring_rules(self) -> str:
        """Have the rules of axe on every page from now on; give what takes them away again."""
        source = {"source": RULES.read_text(encoding="utf-8")}
        return str(self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", source)["identifier"])

    def take_rules(self, identifier: str) -> None:
        """Have pages without the rules of axe again."""
        self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})

    def audit(self) -> Audit:
        """Hold the page in the window against the rules of axe."""
        asked = {
            "runOnly": {"type": "tag", "values": TAGS},
            "resultTypes": ["violations"],
            # A decoration near a text would else leave the contrast of that text undecided.
            "checks": {"color-contrast": {"options": {"ignorePseudo": True}}},
        }
        found = self.axe.run(options=json.dumps(asked))
        ruled = {kind: [each["id"] for each in found[kind]] for kind in ("passes", "violations", "incomplete")}
        return Audit(
            violations=tuple(each for rule in found["violations"] for each in _cases(rule)),
            undecided=tuple(each for rule in found["incomplete"] for each in _cases(rule)),
            passed=frozenset(ruled["passes"]),
            evaluated=frozenset(rule for rules in ruled.values() for rule in rules),
        )

    def cookies(self) -> list[str]:
        """List all cookies that the browser holds, whoever may read them."""
        held = self.driver.execute_cdp_cmd("Storage.getCookies", {})
        return [str(cookie) for cookie in held["cookies"]]

    def requests(self) -> list[str]:
        """List what has been asked for since the last time, by this page or others."""
        entries = self.driver.get_log("performance")
        messages = [json.loads(entry["message"])["message"] for entry in entries]
        return [
            str(message["params"]["request"]["url"])
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """List what the browser has complained about since the last time."""
        entries = self.driver.get_log("browser")
        return [str(entry["message"]) for entry in entries if entry["level"] in {"SEVERE", "WARNING"}]

    def close(self) -> None:
        """End the browser."""
        self.driver.quit()


def _cases(rule: dict[str, Any]) -> list[str]:
    """Say where on a page a rule found something, and what."""
    return [f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}" for node in rule["nodes"]]
