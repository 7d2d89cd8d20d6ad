"""A site on loopback for the bench: feeds and their articles, each unlike every other, answered after a pause as the web does.

`python -m debate.benching.site PORT FEEDS ARTICLES MILLISECONDS` serves until it is ended.
"""

from __future__ import annotations

import asyncio
import random
import sys

from debate.benching.pages import as_page

_STEMS = "bar cel dor fen gil hal ilm jor kel lun mar nor oth pel quen ros sil tor ulm ven wis yar zel".split()
_QUOTED = (
    "“Open weights let outsiders look for faults in part {n},” {name} told the committee. “That is why I publish them.”",
    "{name} said that a model of size {n}, once it is released, can't be recalled by anybody.",
)
_NAMES = "Ada Brost, Bela Crane, Cato Delm, Dara Ebner, Enno Falk, Fila Gorst".split(", ")


def story(number: int, paragraphs: int = 12) -> str:
    """About 700 words on language models: invented sentences of invented words around quotations of invented people."""
    chance = random.Random(number)
    words = [a + b for a in _STEMS for b in _STEMS]
    parts = [f"The institute of {chance.choice(words)} spoke of its language model number {number} on Tuesday."]
    for part in range(paragraphs):
        filler = " ".join(" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(3))
        quoted = chance.choice(_QUOTED).format(n=f"{number}-{part}", name=chance.choice(_NAMES))
        parts.append(f"{quoted} The {filler}")
    return "\n\n".join(parts)


def feed(address: str, which: int, articles: int) -> str:
    """An RSS feed of this many articles, each with its day, as feeds have them."""
    numbers = range(which * articles, (which + 1) * articles)
    day = "<pubDate>Tue, 04 Jun 2024 08:00:00 GMT</pubDate>"
    items = "".join(f"<item><title>Open models {n}</title><link>{address}/article/{n}</link>{day}</item>" for n in numbers)
    return f'<rss version="2.0"><channel><title>Feed {which}</title>{items}</channel></rss>'


def answer_for(path: str, address: str, articles: int) -> tuple[int, str, str]:
    """Status, type and body."""
    _, _, name = path.strip("/").partition("/")
    if path.startswith("/feed/"):
        return 200, "application/rss+xml", feed(address, int(name), articles)
    if path.startswith("/article/"):
        return 200, "text/html; charset=utf-8", as_page(story(int(name)))
    return 404, "text/plain", ""


async def serve(port: int, feeds: int, articles: int, pause: float) -> None:
    """Feed N stands at 127.0.0.(N + 1): twenty feeds are twenty hosts, as they would be on the web."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        host = next((line[5:].strip() for line in head.split("\r\n") if line.lower().startswith("host:")), "")
        await asyncio.sleep(pause)
        status, kind, body = answer_for(head.split(" ")[1], f"http://{host}", articles)
        content = body.encode()
        told = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n"
        writer.write(told.encode() + content)
        await writer.drain()
        writer.close()

    servers = [await asyncio.start_server(handle, f"127.0.0.{number + 1}", port) for number in range(feeds)]
    await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    asked = [int(argument) for argument in sys.argv[1:5]]
    asyncio.run(serve(asked[0], asked[1], asked[2], asked[3] / 1000))
