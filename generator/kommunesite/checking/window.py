"""A window of a real browser, and the questions that one can ask about the page in it."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from axe_selenium_python import Axe
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from kommunesite.checking.finding import Finding, finding_of
from kommunesite.checking.mode import PLAIN, Mode
from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DRIVER = "chromedriver"
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

_KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


@dataclass(frozen=True, slots=True)
class Audit:
    """What the rules of axe said about a page: what is wrong or unsure, and which rules found something to look at."""

    violations: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    passed: frozenset[str]
    evaluated: frozenset[str]


class Window:
    """One window of one browser."""

    def __init__(self) -> None:
        """Open a browser that knows nothing yet."""
        options = Options()
        options.binary_location = _program(BROWSERS)
        for switch in SWITCHES:
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
        self.driver: Any = Chrome(options=options, service=Service(_program((DRIVER,))))
        self.driver.set_script_timeout(PATIENCE)
        self.axe = Axe(self.driver)
        self.mode: Mode | None = None
        self.show()
        self.forget()

    def forget(self) -> None:
        """Leave the page, and what it and the start of the browser have asked for and said."""
        self.open("about:blank")
        self.requests()
        self.complaints()

    def show(self, mode: Mode = PLAIN) -> None:
        """Show pages in a mode from now on."""
        if mode != self.mode:
            self.tell("Emulation.setEmulatedMedia", mode.emulation)
            self.tell("Emulation.setDeviceMetricsOverride", mode.size)
        self.mode = mode

    def tell(self, command: str, details: Mapping[str, object] | None = None) -> dict[str, Any]:
        """Give the browser an order in its own language, and get its answer."""
        answer: dict[str, Any] = self.driver.execute_cdp_cmd(command, dict(details or {}))
        return answer

    def allow_scripts(self, *, allowed: bool) -> None:
        """Let pages run scripts, or not; the questions are answered all the same."""
        self.tell("Emulation.setScriptExecutionDisabled", {"value": not allowed})

    def open(self, url: str) -> None:
        """Open a page, and wait until it is loaded."""
        self.driver.get(url)

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
        return [str(each) for each in answer] if isinstance(answer, list) else []

    def press(self, key: str) -> None:
        """Press and release a key."""
        ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector: str) -> None:
        """Click where the first element of that kind is to be seen."""
        self.driver.find_element("css selector", selector).click()

    def bring_rules(self, rules: Path) -> str:
        """Have the rules of axe on every page from now on, in Norwegian; give what takes them away again."""
        words = rules.parent / "locales" / "nb.json"
        source = rules.read_text(encoding="utf-8")
        if words.is_file():
            source += f";axe.configure({{locale: {words.read_text(encoding='utf-8')}}})"
        return str(self.tell("Page.addScriptToEvaluateOnNewDocument", {"source": source})["identifier"])

    def take_rules(self, identifier: str) -> None:
        """Have pages without the rules of axe again."""
        self.tell("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})

    def audit(self, rules: tuple[str, ...] = ()) -> Audit:
        """Hold the page in the window against some of the rules of axe, or against all that are asked for."""
        asked = {
            "runOnly": {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS},
            "resultTypes": ["violations", "incomplete"],
            # A decoration near a text would else leave the contrast of that text undecided.
            "checks": {"color-contrast": {"options": {"ignorePseudo": True}}},
        }
        found = self.axe.run(options=json.dumps(asked))
        ruled = {kind: [each["id"] for each in found[kind]] for kind in ("passes", "violations", "incomplete")}
        return Audit(
            violations=tuple(each for rule in found["violations"] for each in _findings(rule)),
            undecided=tuple(each for rule in found["incomplete"] for each in _findings(rule)),
            passed=frozenset(ruled["passes"]),
            evaluated=frozenset(rule for rules in ruled.values() for rule in rules),
        )

    def take_kept(self) -> list[str]:
        """List the names of all cookies that the browser holds and of what the page has stored, and clear them."""
        kept = [str(cookie["name"]) for cookie in self.tell("Storage.getCookies")["cookies"]] + self.texts(_KEPT)
        self.tell("Storage.clearCookies")
        self.ask("[localStorage.clear(), sessionStorage.clear()]")
        return kept

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

    def picture(self, box: Mapping[str, float]) -> bytes:
        """Take a picture of a part of the page, in WebP."""
        clip = {**box, "scale": 1}
        asked = {"format": "webp", "quality": 70, "clip": clip, "captureBeyondViewport": True}
        return base64.b64decode(self.tell("Page.captureScreenshot", asked)["data"])

    def close(self) -> None:
        """End the browser."""
        self.driver.quit()


@contextmanager
def open_windows(count: int) -> Iterator[tuple[Window, ...]]:
    """Open some windows, each of a browser of its own, and close them in the end.

    Raise RefusedError when there is no browser, or when it stops.
    """
    try:
        with ExitStack() as stack:
            windows = tuple(Window() for _ in range(count))
            for each in windows:
                stack.callback(each.close)
            yield windows
    except WebDriverException as error:
        reason = str(error.msg or error).partition("\n")[0]
        raise RefusedError(Fault.BROWSER_STOPPED, reason=reason) from error


def _program(names: tuple[str, ...]) -> str:
    """Find a program by the first of its names that is on this machine."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        raise RefusedError(Fault.NO_BROWSER, program=names[0])
    return found


def _findings(rule: dict[str, Any]) -> list[Finding]:
    """Say where on a page a rule found something, and what."""
    tags = tuple(map(str, rule["tags"]))
    return [
        finding_of(rule["id"], tags, str(rule["help"]), (node.get("failureSummary", ""), _selector(node), node["html"]))
        for node in rule["nodes"]
    ]


def _selector(node: dict[str, Any]) -> str:
    """Give the selector of an element; inside a frame, that of the frame."""
    first = node["target"][0]
    return str(first if isinstance(first, str) else first[0])
