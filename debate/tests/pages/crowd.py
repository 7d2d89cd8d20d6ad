"""An invented crowd, to look at pages with enough on them: people, labs, outlets and words that never were.

The same seed makes the same crowd. Run `fill()` in a shell to have it in a database of your own.
"""

from __future__ import annotations

import hashlib
import random
from datetime import date, timedelta
from typing import NamedTuple

from debate.models import Appearance, Argument, Quote, Reply, Stance
from debate.recording.settling import settle
from debate.tokens import tokens_of
from people.models import Membership, Name, Organization, Person
from sources.models import Article, Snapshot, Source

PEOPLE = """Ada Moreau|艾达·莫罗
Ben Okafor|本·奥卡福
Ciara Lindqvist|
Mira Solwin|米拉·索尔温
Lin Qingshan|林青杉
Teodor Vance|特奥多尔·万斯
Hale Marchetti|
Shen Weibai|沈未白
Ines Quintero-Valdivieso de la Torre|伊内斯·金特罗
Jonas Feld|约纳斯·费尔德
Okoro Bright|
Wen Anlu|温安鹿
Priya Castellane|普里娅·卡斯特兰
Ruth Ambler|露丝·安布勒
Gao Yuchi|高雨池
Tomas Breck|
Sable Nakagawa|
Xu Manting|许漫汀
Olive Rasmus|奥利芙·拉斯穆斯
Dario Venn|
Fei Luoqi|费洛琪
Hugo Pellatt|于戈·佩拉
Nadia Orlowe|
Zhai Mingke|翟明可"""
LABS = """Lantern Labs|灯笼实验室
Northgate AI|北门智能
Harbour Institute|港湾研究院
Ministry of Signals|信号部
Cloud Heron|云鹭科技
Paper Crane|纸鹤智能
Open Ledger Foundation|
Vantage Public School of Computing and Society|"""
OUTLETS = ("The Invented Post", "Dawn Courier", "灯塔晚报", "The Long Margin")
OPENINGS = {
    "open": (
        "Publishing the weights makes every audit possible, and an audit that nobody else can repeat is only a promise.",
        "If a handful of companies hold the models, a handful of companies hold everything that will be built on them.",
        "Open weights are safer for everybody.",
        "Students in forty countries fixed in a week what one lab had missed for a year; no closed door ever did that.",
        "公开权重让每一次审计成为可能。",
        "把模型关起来，创新就只属于少数几家公司。",
    ),
    "closed": (
        "Nobody should release weights that cannot be recalled.",
        "Once the file is out there is no patch, no revocation and no second thought, whatever somebody does with it.",
        "Access through an interface lets us stop an abuse on the day on which we see it.",
        "权重一旦发布就无法收回，没有人能为后果负责。",
        "封闭不是为了垄断，而是为了在出事时能够停下来。",
    ),
    "mixed": (
        "Small models should be open, and the largest should wait until somebody can show what they do.",
        "We will publish this one; the next one we may not.",
        "小模型可以开放，最大的模型要先评估再决定。",
    ),
    "neutral": (
        "Every country will have to answer this question in its own law, and few have begun.",
        "这个问题还会争论很多年。",
    ),
}
ARGUMENTS = {
    "open": ("transparency", "competition", "innovation", "access", "science", "security-geopolitics"),
    "closed": ("safety", "control", "security-geopolitics", "economics"),
    "mixed": ("safety", "licensing", "science"),
    "neutral": (),
}
FIRST, LAST = date(2021, 2, 3), date(2026, 11, 20)


class Crowd(NamedTuple):
    """Who and what was made."""

    people: list[Person]
    organizations: list[Organization]
    quotes: list[Quote]


def fill(quotes: int = 400, seed: int = 6) -> Crowd:
    """Make the crowd. Five queries a quote at the most; four hundred take some seconds."""
    dice = random.Random(seed)
    people, organizations = _people(), _organizations()
    _employ(dice, people, organizations)
    articles = _articles(dice, max(2, quotes // 3))
    leanings = {person.pk: dice.random() for person in people}
    said = [_say(dice, number, dice.choice(people), dice.choice(articles), leanings) for number in range(quotes)]
    for quote in said:
        _judge(dice, quote)
    for quote in sorted(said, key=lambda one: one.day or FIRST)[10:]:
        if dice.random() < 0.4:
            _answer(dice, quote, said)
    return Crowd(people, organizations, said)


def _people() -> list[Person]:
    made: list[Person] = []
    for line in PEOPLE.splitlines():
        english, chinese = line.split("|")
        slug = english.lower().replace(" ", "-")
        country = "CN" if len(made) % 3 else "US"
        person, fresh = Person.objects.get_or_create(
            slug=slug, defaults={"name_en": english, "name_zh": chinese, "country": country}
        )
        made.append(person)
        if not fresh:
            continue
        Name.objects.create(person=person, text=english)
        if chinese:
            Name.objects.create(person=person, text=chinese, language="zh-Hans")
    return made


def _organizations() -> list[Organization]:
    pairs = [line.split("|") for line in LABS.splitlines()]
    return [
        Organization.objects.get_or_create(slug=en.lower().replace(" ", "-"), defaults={"name_en": en, "name_zh": zh})[0]
        for en, zh in pairs
    ]


def _employ(dice: random.Random, people: list[Person], organizations: list[Organization]) -> None:
    for person in people:
        first, second = dice.sample(organizations, 2)
        turn = f"{dice.randint(2022, 2025)}-{dice.randint(1, 12):02d}"
        Membership.objects.create(person=person, organization=first, role="researcher", role_zh="研究员", until=turn)
        Membership.objects.create(person=person, organization=second, role="director", role_zh="主任", since=turn)


def _articles(dice: random.Random, number: int) -> list[Article]:
    made: list[Article] = []
    for at in range(number):
        outlet = dice.choice(OUTLETS)
        slug = f"invented-{OUTLETS.index(outlet)}"
        source = Source.objects.get_or_create(
            slug=slug, defaults={"name": outlet, "address": f"https://{slug}.example/feed"}
        )[0]
        day = FIRST + timedelta(days=int((LAST - FIRST).days * dice.random() ** 0.6))
        title = "开放还是封闭，争论未完" if "灯" in outlet else f"Open weights: the argument goes on, part {at + 1}"
        made.append(
            Article.objects.create(
                source=source, address=f"https://{slug}.example/{dice.random()}", title=title, outlet=outlet,
                language="zh-Hans" if "灯" in outlet else "en", published=day, state=Article.State.READ,
            )
        )  # fmt: skip
    return made


def _say(dice: random.Random, number: int, person: Person, article: Article, leanings: dict[int, float]) -> Quote:
    side = _side(dice, leanings[person.pk], article.published or FIRST)
    wanted = [text for text in OPENINGS[side] if text.isascii() == (article.language == "en")] or list(OPENINGS[side])
    words = dice.choice(wanted)
    day = (article.published or FIRST) - timedelta(days=dice.randint(0, 2))
    quote = settle(
        Quote(
            text=words, language="en" if words.isascii() else "zh-Hans", kind=dice.choice(("direct", "direct", "mixed")),
            key=f"invented {dice.random()}", person=person, speaker_type="person", speaker_printed=person.name_en, side=side,
            side_confidence=round(0.6 + 0.39 * dice.random(), 2), confidence=0.93, printed_on=article.published,
            said_on=day, tokens=tokens_of(words),
        )
    )  # fmt: skip
    quote.save()
    around = (
        ("The hall was full. ", " Nobody left early") if article.language == "en" else ("会场坐满了人。", "无人提前离场")
    )
    text = f"{around[0]}“{words}”{around[1]} {number}."
    snapshot = Snapshot.objects.create(article=article, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    start = text.index(words)
    Appearance.objects.create(
        quote=quote, snapshot=snapshot, article=article, start=start, end=start + len(words), text=words, kind=quote.kind,
        speaker_printed=quote.speaker_printed, cue="said", confidence=0.95, reader_version="1",
    )  # fmt: skip
    return quote


def _side(dice: random.Random, leaning: float, day: date) -> str:
    """Somebody's side on a day: one in five changes it in 2024, everybody is in two minds now and then."""
    if leaning > 0.8 and day.year >= 2024:
        leaning = 1 - leaning
    roll = dice.random()
    if roll < 0.1:
        return "neutral"
    if roll < 0.2:
        return "mixed"
    return "open" if leaning > 0.42 else "closed"


def _judge(dice: random.Random, quote: Quote) -> None:
    middle = max(4, len(quote.text) // 2)
    evidence = [[0, middle]]
    Stance.objects.create(
        quote=quote, side=quote.side, confidence=quote.side_confidence, decider="reader 1", evidence=evidence
    )
    slugs = ARGUMENTS[quote.side]
    for slug in dice.sample(slugs, min(len(slugs), dice.randint(0, 2))):
        Argument.objects.create(quote=quote, slug=slug, decider="reader 1", confidence=0.8, evidence=evidence)


def _answer(dice: random.Random, quote: Quote, said: list[Quote]) -> None:
    earlier = [one for one in said if one.day and quote.day and one.day < quote.day and one.person_id != quote.person_id]
    near = sorted(earlier, key=lambda one: one.day or FIRST)[-30:]
    if not near:
        return
    other = min(dice.sample(near, min(3, len(near))), key=lambda one: one.person_id or 0)
    kind = "endorses" if other.side == quote.side else dice.choice(("rebuts", "rebuts", "answers", "accuses"))
    to_quote = other if dice.random() < 0.5 else None
    Reply.objects.create(quote=quote, kind=kind, to_person=other.person, to_quote=to_quote, decider="reader 1")
