"""The list of faults: a stable code for each, with its sentence and hint from a file of texts for the editors."""

from __future__ import annotations

import tomllib
from enum import Enum, StrEnum
from functools import cache
from pathlib import Path


class Severity(StrEnum):
    """How much a fault matters: an error keeps a site from being built, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Fault(Enum):
    """One kind of fault, by its code: KS1 files, KS2 YAML, KS3 Markdown, KS4 what belongs together, KS5 commands."""

    # The file itself.
    NOT_UTF8 = "KS101"
    UNREADABLE = "KS102"
    TOO_LARGE = "KS103"
    LINK_OUT = "KS104"
    UNKNOWN_FILE = "KS105"
    MISSING_FILE = "KS106"

    # What is wrong as YAML.
    YAML = "KS201"
    TAB = "KS202"
    TAG = "KS203"
    ALIAS = "KS204"
    TOO_DEEP = "KS205"
    DUPLICATE_KEY = "KS206"
    NOT_A_KEY = "KS207"
    UNKNOWN_KEY = "KS208"
    MISSING_KEY = "KS209"
    EMPTY_VALUE = "KS210"
    WRONG_SHAPE = "KS211"
    WRONG_VALUE = "KS212"
    SEVERAL_DOCUMENTS = "KS213"
    EMPTY_FILE = "KS214"

    # What is wrong as Markdown.
    FRONT_MATTER = "KS301"
    FRONT_MATTER_OPEN = "KS302"
    RAW_HTML = "KS303"
    UNSAFE_LINK = "KS304"
    PATH_OUT = "KS305"
    NO_ALT = "KS306"
    FOREIGN_IMAGE = "KS307"
    MISSING_IMAGE = "KS308"
    DEAD_LINK = "KS309"
    DEAD_ANCHOR = "KS310"
    UNKNOWN_HEADING = "KS311"
    MISSING_HEADING = "KS312"
    HEADING_ORDER = "KS313"
    REPEATED_HEADING = "KS314"
    TEXT_BEFORE_HEADING = "KS315"
    EMPTY_TEXT = "KS316"
    ABSENT_NEWS = "KS317"

    # What does not belong together.
    UNKNOWN_SERVICE = "KS401"
    UNKNOWN_CONTACT = "KS402"
    UNKNOWN_NAME = "KS403"
    SAME_ADDRESS = "KS404"
    WRONG_LANGUAGE = "KS405"
    WRONG_FILE_NAME = "KS406"
    NOT_IN_REGISTER = "KS407"
    WRONG_NUMBER = "KS408"
    ONE_OF = "KS409"
    UNREACHABLE = "KS410"
    MISSING_TEXT = "KS411"
    FACT_MISSING = "KS412"
    PARTIAL_LANGUAGE = "KS413"
    FIRST_LANGUAGE = "KS414"
    WRONG_ORDER = "KS415"
    MISSING_LANGUAGE = "KS416"
    UNEVEN_LISTS = "KS417"
    UNEVEN_LINKS = "KS418"
    NOT_NYNORSK = "KS419"
    HARD_TO_READ = "KS420"
    PLACEHOLDER = "KS421"
    UNKNOWN_LOS = "KS422"
    STILL_A_SERVICE = "KS423"
    RETIRED_SUCCESSOR = "KS424"

    # Partners, suppliers, retired services, and what was right once.
    UNKNOWN_PARTNER = "KS425"
    NOT_A_MEMBER = "KS426"
    NOT_DELIVERED = "KS427"
    DELIVERY_CIRCLE = "KS428"
    UNKNOWN_MEMBER = "KS429"
    HOST = "KS430"
    NOT_THE_PARTNERS = "KS431"
    BOTH_OR_NEITHER = "KS432"
    UNKNOWN_SUPPLIER = "KS433"
    TWO_SUPPLIERS = "KS434"
    TEMPLATE_GAP = "KS435"
    TWO_OFFERS = "KS436"
    RETIRED_NAME = "KS437"
    PASSED_DEADLINE = "KS438"
    OLD_FEE = "KS439"

    # Templates that nobody has rewritten.
    UNTOUCHED_TEMPLATE = "KS460"

    # Pages that have moved.
    MOVED_IN_USE = "KS461"
    MOVED_IN_CIRCLE = "KS462"
    MOVED_TWICE = "KS463"
    MOVED_NOWHERE = "KS464"

    # Files that some systems take for one.
    SAME_NAME = "KS465"

    # How the command is used, and the world around it.
    UNKNOWN_MUNICIPALITY = "KS501"
    AMBIGUOUS_MUNICIPALITY = "KS502"
    OUTPUT = "KS503"
    FOREIGN_OUTPUT = "KS504"
    NO_CONTENT = "KS505"
    FAILED = "KS506"
    BUSY = "KS507"
    NO_LOCK = "KS508"
    CACHE = "KS509"
    NO_DASK = "KS511"
    NO_CLUSTER = "KS512"
    OTHER_EDITION = "KS513"
    OTHER_FILES = "KS514"
    LOST_CLUSTER = "KS515"
    BROKEN_BASIS = "KS516"
    NO_LOCAL_TEXT = "KS517"
    UNWRITTEN = "KS518"
    NO_SELENIUM = "KS521"
    NO_BROWSER = "KS522"
    NO_AXE = "KS523"
    NOT_BUILT = "KS524"
    BROWSER_STOPPED = "KS525"
    NO_REPORT = "KS526"
    ALREADY_THERE = "KS531"
    NO_FOLDER = "KS532"
    NO_TEXT = "KS533"
    STAYS = "KS534"
    NO_HISTORY = "KS535"
    NO_REVISION = "KS536"

    @property
    def code(self) -> str:
        """Give the code that the documentation and other programs know it by."""
        return self.value

    @property
    def sentence(self) -> str:
        """Say what is wrong, with holes in braces for the problem's details."""
        return _texts()[self.code]["sentence"]

    @property
    def hint(self) -> str:
        """Say how to mend it, with holes too."""
        return _texts()[self.code]["hint"]

    @property
    def severity(self) -> Severity:
        """Tell how much it matters."""
        return Severity(_texts()[self.code].get("severity", Severity.ERROR))

    @property
    def is_warning(self) -> bool:
        """Tell whether a site can be built all the same."""
        return self.severity is Severity.WARNING


@cache
def _texts() -> dict[str, dict[str, str]]:
    """Read the texts of all faults, when the first one is to be said."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
