"""A page of the site as it stands in a copy on a disk: it leads to files by their names, and asks for scripts alone."""

import html
import re
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath, relpath

from guide.files.problem import ProblemsFound
from guide.files.said import Said
from guide.files.words import languages, word
from guide.records.addresses import home_of

from .site import Site

INDEX = "index.html"
STARTS = "assets/offline/start-*.js"  # what a copy's pages run before everything else

# Addresses stand in tags; elsewhere a page shows them as text.
_TAG = re.compile(r'<[a-z](?:[^<>"]|"[^"]*")*>')
_ADDRESS = re.compile(r'( (?:href|src|data-walk|data-up|data-quiz)=")([^"?#]*)')
_ELSEWHERE = re.compile(r"[a-z][a-z+.-]*:|/|$", re.IGNORECASE)
_MODULE, _DEFERRED = ' type="module"', " defer"
# What chats, search engines, feed readers and service workers look for, and what browsers would fetch beforehand.
_ONLINE = re.compile(
    r'<link rel="(?:canonical|alternate|preload|modulepreload|describedby)"[^>]*>'
    r'|<meta (?:property="og|name="twitter):[^>]*>'
    r'|<script type="application/ld\+json">.*?</script>'
    r'| data-keeper="[^"]*"',
    re.DOTALL,
)
# To browsers a file is not of its page's own origin. Nothing is asked of a server, and data comes as scripts.
_ASKED = re.compile(r"(?:(?:connect|worker|manifest)-src|(?:require-)?trusted-types(?:-for)?) [^;]*; ")
_OWN, _FILES = "'self'", "'self' file:"


@dataclass
class CopyPage:
    """Makes the pages of a copy of `site`, which is of a `day`. `needed` grows by every file of the site that they lead to."""

    site: Site
    day: str
    needed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        folder = self.site.folder
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
        self.url = html.escape(self.site.url)
        (start,) = folder.glob(STARTS)
        self.start = start.relative_to(folder).as_posix()

    def render(self, place: str, text: str) -> str:
        """The page at a place in the site. Raises ProblemsFound where its HTML is not as the theme wrote it."""
        folder = dirname(place)
        text = _TAG.sub(lambda tag: self._named(tag[0], folder), _ONLINE.sub("", text))
        root = relpath(".", folder or ".") + "/"
        published = f'data-root="{root}" data-published="{self.url}"'
        script = f'<script src="{root}{self.start}"></script>'
        for mark, before, after in (
            (self.site.policy, "", ""),
            ("<script src=", script, ""),
            ("<body ", "", f"{published} "),
            ('<article class="md-content__inner md-typeset">', "", self._told(place)),
        ):
            if mark not in text:
                message = Said("its HTML has no {mark}: the theme has changed", mark=mark)
                raise ProblemsFound.one("no-mark", message, file=place)
            text = text.replace(mark, f"{before}{mark}{after}", 1)
        return text.replace(self.site.policy, policy_of_copy(self.site.policy), 1)

    def _told(self, place: str) -> str:
        """Of which day the copy is, and where the page stands as it is now."""
        language = next((each for each in languages()[1:] if place.startswith(home_of(each))), languages()[0])
        now = self.url + place.removesuffix(INDEX)
        more = f'<a href="{now}">{word("copy_of.now", language)}</a>' if self.url else word("copy_of.nowhere", language)
        return f'<p role="note"><small>{word("copy_of.day", language).format(day=self.day)}{more}</small></p>'

    def _named(self, tag: str, folder: str) -> str:
        return _ADDRESS.sub(lambda found: found[1] + self._local(found[2], folder), tag.replace(_MODULE, _DEFERRED))

    def _local(self, address: str, folder: str) -> str:
        """The way from a folder to the file that answers at an address; as it stands where the site has none."""
        if self.url and address.startswith(self.url):
            address = f"{relpath('.', folder or '.')}/{address.removeprefix(self.url)}"
        elif _ELSEWHERE.match(address):
            return address
        place = normpath(join(folder, html.unescape(address)))
        page = normpath(join(place, INDEX))
        if page in self.files:
            self.needed.add(page)
            return f"{address.rstrip('/')}/{INDEX}"
        if place in self.files:
            self.needed.add(place)
        return address


def policy_of_copy(policy: str) -> str:
    """The pages' own security policy for files: nothing of another host, no inline script of others, nothing to ask."""
    return _ASKED.sub("", policy).replace(_OWN, _FILES)
