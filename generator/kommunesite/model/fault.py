"""The list of faults: a stable code, a sentence and a hint for each, in Norwegian for the editors."""

from __future__ import annotations

from enum import Enum, StrEnum


class Severity(StrEnum):
    """How much a fault matters: an error keeps a site from being built, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Fault(Enum):
    """One kind of fault; the holes in braces are filled by the problem's details."""

    # The file itself.
    NOT_UTF8 = ("KS101", "Filen er ikke lagret som UTF-8.", "Lagre filen på nytt med tegnkodingen UTF-8.")
    UNREADABLE = (
        "KS102",
        "Filen kan ikke leses: {reason}.",
        "Sjekk at filen finnes og at du har lov til å lese den.",
    )
    TOO_LARGE = ("KS103", "Filen er for stor ({size} byte).", "Del teksten opp. Grensen er {limit} byte.")
    LINK_OUT = (
        "KS104",
        "«{name}» er en snarvei ut av kommunens mappe.",
        "Legg selve filen i mappen i stedet for en snarvei (symbolsk lenke).",
    )
    UNKNOWN_FILE = ("KS105", "Filen «{name}» hører ikke hjemme her.", "{advice}")
    MISSING_FILE = ("KS106", "Filen «{name}» mangler.", "Lag filen, eller kopier den fra en annen kommune.")
    # What is wrong as YAML.
    YAML = ("KS201", "Filen er ikke gyldig YAML: {reason}.", "{advice}")
    TAB = ("KS202", "Linjen er rykket inn med tabulator.", "Bruk mellomrom i stedet for tabulator.")
    TAG = (
        "KS203",
        "YAML-merket «{tag}» er ikke tillatt.",
        "Ta bort merket. Skriv bare teksten eller tallet.",
    )
    ALIAS = (
        "KS204",
        "YAML-ankere og henvisninger (& og *) er ikke tillatt.",
        "Skriv innholdet ut der det skal stå.",
    )
    TOO_DEEP = ("KS205", "Innholdet ligger i for mange nivåer.", "Ta bort noen av innrykkene.")
    DUPLICATE_KEY = ("KS206", "«{key}» står to ganger.", "Behold den ene. Den første står på linje {first}.")
    NOT_A_KEY = ("KS207", "Navnet på et felt må være en enkel tekst.", "Skriv «navn: verdi».")
    UNKNOWN_KEY = ("KS208", "Feltet «{key}» finnes ikke her.", "{advice}")
    MISSING_KEY = ("KS209", "Feltet «{key}» mangler.", "Legg til «{key}: …».")
    EMPTY_VALUE = ("KS210", "Feltet «{key}» er tomt.", "Fyll det ut, eller ta bort linjen.")
    WRONG_SHAPE = ("KS211", "Her skulle det stå {wanted}, ikke {found}.", "{advice}")
    WRONG_VALUE = ("KS212", "«{value}» er ikke {wanted}.", "{advice}")
    SEVERAL_DOCUMENTS = ("KS213", "Filen har flere YAML-dokumenter.", "Ta bort linjen «---» midt i filen.")
    EMPTY_FILE = ("KS214", "Filen er tom.", "Fyll den ut, eller slett den.")
    # What is wrong as Markdown.
    FRONT_MATTER = (
        "KS301",
        "Teksten mangler opplysningene øverst.",
        "Begynn filen med en linje «---», så feltene, så en ny linje «---».",
    )
    FRONT_MATTER_OPEN = (
        "KS302",
        "Opplysningene øverst er ikke avsluttet.",
        "Sett en linje «---» etter feltene.",
    )
    RAW_HTML = ("KS303", "HTML-koden «{code}» er ikke tillatt.", "Skriv det med Markdown i stedet.")
    UNSAFE_LINK = (
        "KS304",
        "Lenken «{target}» er ikke tillatt.",
        "Lenker må begynne med https:, mailto:, tel:, / eller #.",
    )
    PATH_OUT = (
        "KS305",
        "Adressen «{target}» peker ut av mappen.",
        "Skriv adressen uten «..», fra og med «/».",
    )
    NO_ALT = (
        "KS306",
        "Bildet «{target}» mangler alternativ tekst.",
        "Skriv hva bildet viser mellom klammene: ![Hva bildet viser]({target}).",
    )
    FOREIGN_IMAGE = (
        "KS307",
        "Bildet «{target}» ligger ikke i kommunens mappe.",
        "Legg bildet i mappen media/ og skriv media/navnet.",
    )
    MISSING_IMAGE = ("KS308", "Finner ikke filen «{target}».", "{advice}")
    DEAD_LINK = ("KS309", "Siden «{target}» finnes ikke.", "{advice}")
    DEAD_ANCHOR = ("KS310", "Siden «{page}» har ikke noe sted som heter «#{anchor}».", "{advice}")
    UNKNOWN_HEADING = ("KS311", "«{heading}» er ikke en av de faste overskriftene.", "{advice}")
    MISSING_HEADING = (
        "KS312",
        "Overskriften «{heading}» mangler.",
        "Legg til «## {heading}» og en tekst under den.",
    )
    HEADING_ORDER = ("KS313", "Overskriften «{heading}» står på feil plass.", "Den skal stå før «{before}».")
    REPEATED_HEADING = (
        "KS314",
        "Overskriften «{heading}» står to ganger.",
        "Slå sammen tekstene under én overskrift.",
    )
    TEXT_BEFORE_HEADING = ("KS315", "Teksten må stå under en av de faste overskriftene.", "{advice}")
    EMPTY_TEXT = ("KS316", "Det står ingen tekst her.", "Skriv minst én setning.")
    ABSENT_NEWS = ("KS317", "Nyheten «{target}» står ikke på nettstedet nå.", "{advice}", Severity.WARNING)
    # What does not belong together.
    UNKNOWN_SERVICE = ("KS401", "Tjenesten «{name}» finnes ikke i tjenestekatalogen.", "{advice}")
    UNKNOWN_CONTACT = ("KS402", "Kontakten «{name}» finnes ikke i kommune.yaml.", "{advice}")
    UNKNOWN_NAME = ("KS403", "{kind} «{name}» finnes ikke.", "{advice}")
    SAME_ADDRESS = (
        "KS404",
        "Adressen «{address}» er alt brukt av {other}.",
        "Gi en av filene et annet navn.",
    )
    WRONG_LANGUAGE = (
        "KS405",
        "Språket «{language}» er ikke et av språkene til kommunen.",
        "Legg det til under «languages» i kommune.yaml, eller gi filen et annet navn.",
    )
    WRONG_FILE_NAME = (
        "KS406",
        "Filnavnet «{name}» kan ikke brukes.",
        "Bruk små bokstaver, tall og bindestrek, for eksempel «{example}».",
    )
    NOT_IN_REGISTER = (
        "KS407",
        "Mappen «{slug}» er ikke en kommune i registeret.",
        "{advice} En oppdiktet kommune må ha «invented: true» og feltene under «register».",
    )
    WRONG_NUMBER = (
        "KS408",
        "Kommunenummeret {number} hører ikke til mappen «{slug}».",
        "I registeret har {slug} nummer {right}.",
    )
    ONE_OF = (
        "KS409",
        "Her må du velge ett av feltene {fields}.",
        "Behold det som er riktig, og ta bort resten.",
    )
    UNREACHABLE = (
        "KS410",
        "Tjenesten «{name}» står ikke under noe tema.",
        "Legg til minst ett tema under «topics».",
    )
    MISSING_TEXT = ("KS411", "Teksten «{name}» mangler.", "Lag filen.")
    FACT_MISSING = (
        "KS412",
        "En oppdiktet kommune må selv oppgi «{field}».",
        "Legg til feltet under «register».",
    )
    PARTIAL_LANGUAGE = (
        "KS413",
        "Tekster i «{folder}» kan ikke være på {language} ennå.",
        "Bare «sider» og «aktuelt» kan ha tekster på språk som ikke har hele nettstedet.",
    )
    FIRST_LANGUAGE = (
        "KS414",
        "Det første språket kan ikke være «{language}» ennå.",
        "Sett nb eller nn først under «languages». Andre språk kan stå etter.",
    )
    WRONG_ORDER = ("KS415", "{first} må være før {second}.", "Bytt om, eller rett den som er feil.")
    # How the command is used, and the world around it.
    UNKNOWN_MUNICIPALITY = ("KS501", "Finner ingen kommune som heter «{name}».", "{advice}")
    AMBIGUOUS_MUNICIPALITY = ("KS502", "Flere kommuner heter «{name}».", "Skriv en av disse: {candidates}.")
    OUTPUT = (
        "KS503",
        "Kan ikke skrive til «{path}»: {reason}.",
        "Det forrige resultatet er urørt så langt råd er. Rett feilen og bygg på nytt.",
    )
    FOREIGN_OUTPUT = (
        "KS504",
        "Mappen «{path}» er ikke laget av kommunesite.",
        "Velg en tom mappe, så blir ingen andre filer slettet.",
    )
    NO_CONTENT = (
        "KS505",
        "Finner ingen kommuner i «{path}».",
        "Kjør kommandoen fra mappen som har «content», eller bruk --all.",
    )
    FAILED = (
        "KS506",
        "Byggingen stoppet av en feil i kommunesite: {reason}.",
        "Meld fra til dem som lager kommunesite.",
    )
    BUSY = (
        "KS507",
        "En annen bygging holder på i mappen «{path}»{holder}.",
        "Vent til den er ferdig, eller bygg til en annen mappe med --output.",
    )
    NO_LOCK = (
        "KS508",
        "Mappen «{path}» kan ikke låses: {reason}.",
        "Bygg til en mappe på en disk som har fillås. Ellers kan to bygginger ødelegge for hverandre.",
    )
    CACHE = (
        "KS509",
        "Det som er lest, kan ikke tas vare på i «{path}»: {reason}.",
        "Alt er bygd, men neste bygging tar lengre tid. Velg en annen mappe med --cache.",
        Severity.WARNING,
    )
    NO_DASK = (
        "KS511",
        "Biblioteket for Dask-klynger er ikke installert.",
        "Installer det med «pip install kommunesite[dask]», eller bygg uten --executor.",
    )
    NO_CLUSTER = (
        "KS512",
        "Får ikke brukt Dask-klyngen på «{address}»: {reason}.",
        "Sjekk adressen, og at planlegger og arbeidere er startet. Uten --executor bygges alt på denne maskinen.",
    )
    OTHER_EDITION = (
        "KS513",
        "Arbeiderne i klyngen har ikke samme utgave av kommunesite som denne maskinen.",
        "Installer samme utgave på alle maskinene, og start arbeiderne på nytt.",
    )
    OTHER_FILES = (
        "KS514",
        "Arbeiderne i klyngen ser ikke de samme filene som denne maskinen.",
        "Innhold, tema og «{path}» må ligge på en felles disk, på samme sted på alle maskinene.",
    )
    LOST_CLUSTER = (
        "KS515",
        "Dask-klyngen ble borte før alt var bygd.",
        "Start klyngen igjen og bygg på nytt. Det som alt er bygd, blir ikke bygd en gang til.",
    )
    NO_SELENIUM = (
        "KS521",
        "Det som åpner nettleseren, er ikke installert.",
        "Installer det med «pip install kommunesite[audit]».",
    )
    NO_BROWSER = (
        "KS522",
        "Finner ikke programmet «{program}» på denne maskinen.",
        "På Debian og Ubuntu: «apt-get install chromium chromium-driver».",
    )
    NO_AXE = (
        "KS523",
        "Reglene til axe ligger ikke i «{path}».",
        "Skriv «npm install axe-core» i mappen du står i, eller pek på filen axe.min.js med --axe.",
    )
    NOT_BUILT = (
        "KS524",
        "Finner ikke {name} i mappen «{path}».",
        "Bygg først med «kommunesite build», eller pek på mappen med --site.",
    )
    BROWSER_STOPPED = (
        "KS525",
        "Nettleseren stoppet: {reason}.",
        "Prøv igjen, gjerne med --jobs 1. Skjer det samme, så sjekk at chromium og chromedriver har samme versjon.",
    )
    NO_REPORT = (
        "KS526",
        "Rapporten kan ikke skrives til «{path}»: {reason}.",
        "Velg en annen fil eller mappe.",
    )

    def __init__(self, code: str, sentence: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        """Keep the four parts under their names."""
        self.code = code
        self.sentence = sentence
        self.hint = hint
        self.severity = severity

    @property
    def is_warning(self) -> bool:
        """Tell whether a site can be built all the same."""
        return self.severity is Severity.WARNING
