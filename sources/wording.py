"""What workers write on rows for staff is English there, and shown in the language of who reads it: recognized by its shape.

The sentences below are those that the files of `sources` write, with {} for what changes; a test compares the two.
"""

from __future__ import annotations

import re
from functools import cache

from django.utils.translation import get_language, gettext, gettext_noop

SENTENCES = (
    gettext_noop("There is no text in it."),
    gettext_noop("Files that can be read end in {}."),
    gettext_noop("The file is empty."),
    gettext_noop("The file is larger than {} MB."),
    gettext_noop("The {} is longer than {} characters."),
    gettext_noop("{} is no language of the record; write one of {}."),
    gettext_noop("{} is no date; write it as 2025-03-31."),
    gettext_noop("Only http and https addresses can be visited, not {}."),
    gettext_noop("The address holds a user name or password; take the part before the @ off."),
    gettext_noop("The address names no site."),
    gettext_noop("The address is longer than {} characters."),
    gettext_noop("This is not a complete web address; it should begin with https://."),
    gettext_noop("There is no page at this address (404). Is it spelled right?"),
    gettext_noop("The site says that this page was removed for good (410)."),
    gettext_noop("The site asks for an account (401)."),
    gettext_noop("The site asks for payment (402)."),
    gettext_noop("The site refuses us (403)."),
    gettext_noop("The site asks us to come less often (429)."),
    gettext_noop("The site has an error of its own ({})."),
    gettext_noop("The site answers {}."),
    gettext_noop("Its site asked us to stay away for a while; it is fetched afterwards."),
    gettext_noop("It did not come to an end in {} tries."),
    gettext_noop("The site leads visitors to a page that asks for consent instead of the article."),
    gettext_noop("The address leads to the site's front page now; the article is not there."),
    gettext_noop("The file wants more than {} to be read; its parser was stopped."),
    gettext_noop("The file's parser failed: {}"),
    gettext_noop("No article was found in it: there is hardly any text."),
    gettext_noop("The file could not be read in time; its parser was stopped."),
    gettext_noop("It prints the same text as article {}, {}."),
    gettext_noop("Staff removed it. Its address is kept so that it does not come back."),
    gettext_noop("The PDF holds pictures only. Run it through text recognition and add the text."),
    gettext_noop("The mail has no text."),
    gettext_noop("The PDF is locked. Save it without its lock, or paste its text."),
    gettext_noop("The PDF is broken ({})."),
    gettext_noop("The .docx file is broken ({})."),
    gettext_noop("The mail is broken ({})."),
    gettext_noop("The .docx file unpacks to more than it should."),
    gettext_noop("This is a web page, not a feed. Give the address of its feed, or add it as a page with links."),
    gettext_noop("This is neither RSS nor Atom nor a sitemap."),
    gettext_noop("This XML is refused: {}"),
    gettext_noop("This feed is broken beyond reading ({})."),
    gettext_noop("This sitemap is broken XML ({})."),
    gettext_noop("This is JSON, but no JSON Feed."),
    gettext_noop("The address leads on more than {} times; give the final one instead."),
    gettext_noop("No connection to {}: {}."),
    gettext_noop("The page is larger than {} MB."),
    gettext_noop("{} did not answer in time."),
    gettext_noop("The answer of {} is cut or damaged."),
    gettext_noop("The site leads on to an address that we do not visit. {}"),
    gettext_noop("The name {} can't be found ({}). Is it spelled right?"),
    gettext_noop("The certificate of {} can't be trusted, or it speaks no TLS: {}"),
    gettext_noop("It prints article {} and says more, or something else."),
    gettext_noop("Its language looks like {}; we read English and Chinese."),
    gettext_noop("This is XML, but no OPML."),
    gettext_noop("This is no XML that can be read ({})."),
    gettext_noop("The page shows a paywall or a consent page instead of the article."),
    gettext_noop("This is {}, not a text that we can read."),
    gettext_noop("This is a feed or a sitemap, not an article; add it as a source."),
    gettext_noop("This page shows a video; paste its transcript as a text."),
    gettext_noop("The page says that there is nothing at this address."),
    gettext_noop("The site leads visitors to a page for signing in instead of the article."),
    gettext_noop("The page is broken ({})."),
    gettext_noop("Only ports 80 and 443 are visited, not {}. FETCH_PRIVATE_HOSTS can allow {}:{}."),
    gettext_noop("{} is a name of a local network, not of the public web."),
    gettext_noop("{} ends like a name of a local network, not of the public web."),
    gettext_noop("{} leads to {}, which is not on the public web."),
    gettext_noop("The last visits did not come to an end; what is at this address takes too long to read."),
    gettext_noop("Nothing new."),
    gettext_noop("{} new of {} entries."),
    gettext_noop("{} Sitemaps of this index that could not be read: {}."),
    gettext_noop("None of the sitemaps that this index names could be read."),
    gettext_noop("It works, but nothing is listed there."),
    gettext_noop("The page lists no articles below this path."),
    gettext_noop("This is {}, not a source of articles. A single text is added under Articles."),
    gettext_noop("This page announces no feed and lists no articles below this path."),
    gettext_noop("again in {} s: this site is being visited right now."),
    gettext_noop("The last sitemaps of this index can't be read. {}"),
    gettext_noop("Its title and summary say nothing of AI or its models."),
    gettext_noop("Its text says nothing of AI or its models."),
    gettext_noop("Its text speaks of AI, but not of opening, closing or governing models."),
    gettext_noop("The rules of {} (robots.txt) can't be read, so it is left in peace for now. {}"),
    gettext_noop("The site's robots.txt asks us not to visit this page."),
    gettext_noop("The visit took too long."),
    gettext_noop("The document declares entities, which feeds don't need and attacks do."),
    gettext_noop("The document is written in EBCDIC, which no feed is."),
    gettext_noop("The document declares the encoding {}, in which markup can hide."),
    gettext_noop("The reader did not come to an end in {} tries. The text is kept; report it to the developers."),
    gettext_noop("The reader failed ({}: {}); it is tried again at {} UTC."),
)


def told(words: object) -> str:
    """A sentence of ours in the language of who reads it, with the sentences in it; anything else as it is."""
    text = str(words)
    if (get_language() or "en").startswith("en"):
        return text
    for shape, sentence in _shapes():
        found = shape.fullmatch(text)
        if found:
            return gettext(sentence).format(*[told(part) for part in found.groups()])
    return text


@cache
def _shapes() -> list[tuple[re.Pattern[str], str]]:
    """The sentences as patterns, those with the most words of their own first."""
    ordered = sorted(SENTENCES, key=lambda sentence: -len(sentence))
    return [(re.compile("(.*?)".join(map(re.escape, sentence.split("{}"))), re.DOTALL), sentence) for sentence in ordered]
