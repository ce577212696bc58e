"""The list of faults: a stable code for each, with its sentence and hint from a file of texts for the editors."""

from __future__ import annotations

from enum import Enum, StrEnum

from kommunesite.model.language import Language
from kommunesite.model.message import severity_of, words_of


class Severity(StrEnum):
    """How much a fault matters: an error that reading finds keeps a site from being built, all else does not.

    A warning is wrong for those who read; an advice would make good better.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Fault(Enum):
    """One kind of fault, by its code.

    KS1 files, KS2 YAML, KS3 Markdown, KS4 what belongs together, KS5 commands; and what only a check finds: KS45 the
    structure of a site, KS6 accessibility, KS7 language, KS8 freshness, KS9 privacy and safety.
    """

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
    UNTOUCHED_TEMPLATE = "KS440"

    # Pages that have moved.
    MOVED_IN_USE = "KS441"
    MOVED_IN_CIRCLE = "KS442"
    MOVED_TWICE = "KS443"
    MOVED_NOWHERE = "KS444"

    # Files that some systems take for one.
    SAME_NAME = "KS445"

    # What only a check finds: how the texts of a municipality hang together.
    DEAD_PLACE = "KS451"
    SAME_TITLE = "KS452"
    UNUSED_MEDIUM = "KS453"

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

    # What only a check finds: accessibility.
    USELESS_ALT = "KS601"
    PICTURE_OF = "KS602"
    VAGUE_LINK = "KS603"
    BARE_ADDRESS = "KS604"
    SKIPPED_HEADING = "KS605"
    EMPTY_HEADING = "KS606"
    BOLD_HEADING = "KS607"
    HEADLESS_TABLE = "KS608"
    CAPITALS = "KS609"
    SIGN_AS_BULLET = "KS610"
    FILE_TYPE = "KS611"
    FILE_SIZE = "KS612"
    NO_CAPTIONS = "KS613"
    OTHER_LANGUAGE = "KS614"

    # What only a check finds: language.
    HEAVY_TEXT = "KS701"
    LONG_SENTENCE = "KS702"
    OFFICIALESE = "KS703"
    BOKMAL_WORD = "KS704"
    NYNORSK_WORD = "KS705"
    PLACE_NAME = "KS706"
    NO_YEAR = "KS707"
    PASSING_DAY = "KS708"
    WRONG_PHONE = "KS709"
    WRONG_ORGANISATION = "KS710"
    OTHER_THAN_SAID = "KS711"
    UNFINISHED = "KS712"

    # What only a check finds: freshness.
    OLD_TEXT = "KS801"
    PAST_DATE = "KS802"
    CLOSED_OFFICE = "KS803"
    OVER_ALERT = "KS804"

    # What only a check finds: privacy and safety.
    BIRTH_NUMBER = "KS901"
    PRIVATE_EMAIL = "KS902"
    PLAIN_HTTP = "KS903"
    TRACKING = "KS904"
    EMBED = "KS905"

    @property
    def code(self) -> str:
        """Give the code that the documentation and other programs know it by."""
        return self.value

    @property
    def sentence(self) -> str:
        """Say in bokmål what is wrong, with holes in braces for the problem's details."""
        return self.sentence_in(Language.NB)

    @property
    def hint(self) -> str:
        """Say in bokmål how to mend it, with holes too."""
        return self.hint_in(Language.NB)

    def sentence_in(self, language: Language) -> str:
        """Say what is wrong in one of the languages of the messages."""
        return words_of(self.code, language)["sentence"]

    def hint_in(self, language: Language) -> str:
        """Say how to mend it in one of the languages of the messages."""
        return words_of(self.code, language)["hint"]

    @property
    def severity(self) -> Severity:
        """Tell how much it matters."""
        return Severity(severity_of(self.code))

    @property
    def is_warning(self) -> bool:
        """Tell whether a site can be built all the same."""
        return self.severity is not Severity.ERROR
