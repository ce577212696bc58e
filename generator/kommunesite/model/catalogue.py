"""The national catalogue: every service, life event and topic, described once for the whole country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kommunesite.model.event import LifeEvent
from kommunesite.model.language import Language, LocalText, Wording
from kommunesite.model.law import Certainty, Law, LegalBasis, Limit
from kommunesite.model.moving import Moving
from kommunesite.model.scalar import LinkTemplate, Phone, Slug, Url


class Audience(StrEnum):
    """Whom a service is for."""

    CITIZEN = "citizen"
    BUSINESS = "business"
    VOLUNTARY = "voluntary"
    PUBLIC = "public"


class Responsible(StrEnum):
    """Which level of government answers for a service."""

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    STATE = "state"
    CHURCH = "church"


class LinkKind(StrEnum):
    """Where the way in to a service lies: with each municipality, in a shared solution, with the state, nowhere."""

    LOCAL = "local"
    SHARED = "shared"
    STATE = "state"
    NONE = "none"


class Purpose(StrEnum):
    """What a national page is for: acting, or reading."""

    START = "start"
    INFORMATION = "information"


class Login(StrEnum):
    """The level of electronic identity that a form asks for (ID-porten)."""

    NONE = "none"
    SUBSTANTIAL = "substantial"
    HIGH = "high"


class Channel(StrEnum):
    """A way to reach a service."""

    WEB = "web"
    PHONE = "phone"
    LETTER = "letter"
    VISIT = "visit"
    SMS = "sms"
    APP = "app"


class FeeModel(StrEnum):
    """Whether a service costs anything, and who sets the fee."""

    FREE = "free"
    LOCAL = "local"
    NATIONAL = "national"


class DeadlineModel(StrEnum):
    """Whether there is a deadline, and who sets it."""

    OPEN = "open"
    LOCAL = "local"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme of the Los vocabulary (https://psi.norge.no/los/)."""

    id: Slug
    name: LocalText
    description: LocalText
    los: Url


@dataclass(frozen=True, slots=True)
class NationalLink:
    """A national page of a service, its purpose, and how sure its address is."""

    name: LocalText
    url: Url
    certainty: Certainty
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Helpline:
    """A national number to ring at once."""

    number: Phone
    name: LocalText


@dataclass(frozen=True, slots=True)
class WordLists:
    """Words or short phrases, in both written standards; other languages have their own where somebody wrote them."""

    nb: tuple[str, ...]
    nn: tuple[str, ...]
    en: tuple[str, ...] = ()
    se: tuple[str, ...] = ()

    def said_in(self, *languages: Language) -> tuple[Wording, ...]:
        """Give the words in the first of some languages that has any."""
        own = {Language.NB: self.nb, Language.NN: self.nn, Language.EN: self.en, Language.SE: self.se}
        chosen = next((each for each in languages if own.get(each)), Language.NB)
        return tuple(Wording(words, chosen) for words in own[chosen])


def _no_words() -> WordLists:
    return WordLists((), ())


@dataclass(frozen=True, slots=True)
class Service:
    """What a citizen can get or must do; its id never changes and is its address on every site."""

    id: Slug
    name: LocalText
    description: LocalText
    action: LocalText
    topics: tuple[Slug, ...]
    los: tuple[Url, ...]
    audience: tuple[Audience, ...]
    responsible: tuple[Responsible, ...]
    link: LinkKind
    login: Login
    channels: tuple[Channel, ...]
    fee: FeeModel
    deadline: DeadlineModel
    residence: bool
    outcome: LocalText
    search: WordLists
    misspelt: tuple[str, ...] = ()
    exit: bool = False
    moving: Moving | None = None
    documents: WordLists = field(default_factory=_no_words)
    laws: tuple[LegalBasis, ...] = ()
    limit: Limit | None = None
    national: NationalLink | None = None
    helpline: Helpline | None = None


@dataclass(frozen=True, slots=True)
class Retired:
    """A service that is no more: its id, and the service that answers at its old address; ids are never used again."""

    id: Slug
    successor: Slug


@dataclass(frozen=True, slots=True)
class Supplier:
    """A supplier's form portal, described once for all municipalities that use it.

    `forms` are the supplier's own names for services, where the template asks for them.
    """

    id: Slug
    name: str
    template: LinkTemplate
    forms: Mapping[Slug, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Headings:
    """The fixed headings of every service page; the order of the fields is the order on the page."""

    about: LocalText
    who: LocalText
    cost: LocalText
    time: LocalText
    need: LocalText
    apply: LocalText
    next: LocalText
    complaint: LocalText
    law: LocalText
    contact: LocalText
    other: LocalText


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole of `services.yaml`; `portal` is the address of the national portal once it is in use."""

    changed: date
    headings: Headings
    tasks: tuple[Slug, ...]
    topics: tuple[Topic, ...] = field(metadata={"keyed": True})
    events: tuple[LifeEvent, ...] = field(metadata={"keyed": True})
    laws: tuple[Law, ...] = field(metadata={"keyed": True})
    services: tuple[Service, ...] = field(metadata={"keyed": True})
    retired: tuple[Retired, ...] = field(default=(), metadata={"keyed": True})
    suppliers: tuple[Supplier, ...] = field(default=(), metadata={"keyed": True})
    portal: Url | None = None
