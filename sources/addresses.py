"""One canonical address per page: parsed as browsers do, without what tracks, without doors to copies."""

import re
from urllib.parse import unquote_plus, urlsplit

from ada_url import URL

from sources.tracking import (
    AMP_CACHES,
    MAIN_HOSTS,
    MOBILE_SUFFIXES,
    TRACKING_NAMES,
    TRACKING_OF_HOSTS,
    TRACKING_PREFIXES,
    TRACKING_VALUES,
)

LONGEST = 2000
"""Characters of the longest address that we keep; the columns hold no more."""
AMP_PATH = re.compile(r"/amp/s/(?P<page>[^/]+\.[^/]+/.*)")
AMP_PROJECT_PATH = re.compile(r"/[cv]/(?P<secure>s/)?(?P<page>[^/]+\.[^/]+/.*)")
AMP_ENDING = re.compile(r"(?P<article>/[^/]*-[^/]*-[^/]*|/[^/]+\.html?)/amp(?P<slash>/?)$")
"""`/amp` at the end stands for a copy only behind what looks like an article's name, not behind `/topics`."""
_READER = re.compile(r"^feed:(?://)?(?=https?:)|^feed:(?=//)", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d{2,5}(?:/|$))")
_HOST = re.compile(r"[^\s/?#]+[.。:][^\s/?#]+")
_NEXT = re.compile(r"\s+(?=https?://)", re.IGNORECASE)
ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")


class AddressRefused(ValueError):
    """This can't be the address of a page that we visit; the message says why, in words for staff."""


def completed(pasted: str) -> str:
    """An address as people paste it, made whole: out of its brackets and quotation marks, without the stop behind it, with the
    scheme that people leave out or that feed readers put before it."""
    address = pasted.strip().strip("<>\"'“”‘’「」《》").rstrip("。，；、")
    address = _READER.sub("", address)
    if address.startswith("//"):
        return f"https:{address}"
    return address if _SCHEME.match(address) or not _HOST.match(address) else f"https://{address}"


def pasted_addresses(text: str) -> list[str]:
    """The addresses of a pasted list: one a line, or several in a line that each begin with their scheme."""
    lines = (part for line in text.splitlines() for part in _NEXT.split(line))
    return [address for line in lines if (address := completed(line))]


def parsed(address: str, base: str | None = None) -> URL:
    """The address as browsers understand it (WHATWG), relative to `base`, without its fragment.

    Raises AddressRefused for anything but http and https, for names and passwords in it, and for what no browser opens.
    """
    try:
        url = URL(address.strip(), base=base)
    except ValueError as error:
        raise AddressRefused("This is not a complete web address; it should begin with https://.") from error
    if url.protocol not in ("http:", "https:"):
        raise AddressRefused(f"Only http and https addresses can be visited, not {url.protocol.rstrip(':')}.")
    if url.username or url.password:
        raise AddressRefused("The address holds a user name or password; take the part before the @ off.")
    url.hash = ""
    if not url.hostname.strip("."):
        raise AddressRefused("The address names no site.")
    if url.hostname.endswith("."):
        url.hostname = url.hostname.rstrip(".")
    if len(url.href) > LONGEST:
        raise AddressRefused(f"The address is longer than {LONGEST} characters.")
    return url


def resolved(place: str, base: str) -> str:
    """What an address on a page or in a feed means there; empty where it is no address of a page that we visit."""
    try:
        return str(parsed(place, base=base or None).href)
    except AddressRefused:
        return ""


def site_of(address: str) -> str:
    """The host of an address, without the `www.` that says nothing; empty where there is none."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def leads_home(asked: str, reached: str) -> bool:
    """Whether a site led from another page of its own to its front page."""
    there = urlsplit(reached)
    return there.path in ("", "/") and not there.query and urlsplit(asked).path not in ("", "/")


def canonical(address: str, base: str | None = None) -> str:
    """The one address under which we keep a page, whatever was added to it on its way here.

    Tracking parameters and the fragment go; AMP caches and mobile hosts that are known to show the same page become the
    main one. Applying it twice changes nothing. Raises AddressRefused as `parsed` does.
    """
    url = parsed(address, base)
    while original := cached_page(url):
        url = parsed(original)
    url.hostname = main_host(url.hostname)
    url.pathname = upper_escapes(main_path(url.pathname))
    url.search = upper_escapes(kept_query(url.hostname, url.search))
    if len(url.href) > LONGEST:
        raise AddressRefused(f"The address is longer than {LONGEST} characters.")
    return str(url.href)


def cached_page(url: URL) -> str | None:
    """The address of the page that an AMP cache shows under this one; None where this is no cache."""
    if url.hostname in AMP_CACHES and (match := AMP_PATH.fullmatch(url.pathname)):
        return f"https://{match['page']}{url.search}"
    if url.hostname.endswith(".cdn.ampproject.org") and (match := AMP_PROJECT_PATH.fullmatch(url.pathname)):
        return f"http{'s' if match['secure'] else ''}://{match['page']}{url.search}"
    return None


def main_host(host: str) -> str:
    """The main host of a mobile or AMP twin that shows the same pages under the same paths."""
    for suffix, main in MOBILE_SUFFIXES.items():
        while host.endswith(suffix):
            host = host.removesuffix(suffix) + main
    return MAIN_HOSTS.get(host, host)


def main_path(path: str) -> str:
    """The path without a closing `/amp` that stands behind an article's name."""
    while match := AMP_ENDING.search(path):
        path = path[: match.start()] + match["article"] + match["slash"]
    return path


def kept_query(host: str, search: str) -> str:
    """The query (with its `?`, or empty) without the parameters that only track; order and spelling stay."""
    kept = [part for part in search.removeprefix("?").split("&") if part and not tracks(host, part)]
    return "?" + "&".join(kept) if kept else ""


def tracks(host: str, parameter: str) -> bool:
    """Whether `name=value` says where the reader came from and not which page is meant."""
    name, _, value = parameter.partition("=")
    name, value = unquote_plus(name).lower(), unquote_plus(value).lower()
    if name in TRACKING_NAMES or name.startswith(TRACKING_PREFIXES) or value in TRACKING_VALUES.get(name, ()):
        return True
    return any(name in names and is_below(host, site) for site, names in TRACKING_OF_HOSTS.items())


def is_below(host: str, site: str) -> bool:
    """Whether a host is this site or one of its subdomains."""
    return host == site or host.endswith("." + site)


def upper_escapes(text: str) -> str:
    """Percent escapes in capitals: `%e4` and `%E4` are one address (RFC 3986, 6.2.2.1)."""
    return ESCAPE.sub(lambda match: match[0].upper(), text)
