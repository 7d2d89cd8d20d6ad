"""Share cards: a quote or a person as a picture of 1200 x 630 pixels, in any script for which there is a font. Pure."""

from __future__ import annotations

import io
from functools import cache, partial
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from debate.pages.card import Card
from debate.pages.charts.bars import bar
from debate.pages.typesetting import lines, shown

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
PAPER, INK, SOFT, LINE = "#fbf9f4", "#1c1b19", "#5a554e", "#ddd6c8"
HUES = {"open": "#0b6fb8", "closed": "#c2410c", "mixed": "#7c5aa6", "neutral": "#666d79"}
SIZES = (66, 58, 50, 44, 38, 33, 29)
"""Sizes of the words in pixels, the largest that fits is taken."""
SMALLER = (38, 34, 30, 26)
"""Sizes of the name: one that is too long for its line is set smaller before it is shortened."""
TOP, BAR, NAME = 88, 400, 452
"""Where the words, the bar of counts and the name begin. The words end above whichever comes next."""
FONTS = {
    "serif": ("NotoSerifCJK-Regular.ttc", "SourceHanSerif-Regular.ttc", "Songti.ttc"),
    "sans": ("NotoSansCJK-Regular.ttc", "SourceHanSans-Regular.ttc", "PingFang.ttc"),
    "bold": ("NotoSansCJK-Bold.ttc", "SourceHanSans-Bold.ttc", "PingFang.ttc"),
}
FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts")
FACES = {"zh-Hant": 3}
"""Which face of a collection has the forms of a language; the others take the simplified one."""
AnyFont = ImageFont.FreeTypeFont | ImageFont.ImageFont


def picture(card: Card) -> bytes:
    """The card as PNG. Without a font for its script it is the site's own card, never words with holes."""
    if not can_write(card):
        card = Card("Should frontier AI models be open or closed?", "", "")
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    hue = HUES.get(card.side, HUES["open"])
    draw.rectangle((0, 0, WIDTH, 14), fill=hue)
    if not card.side:
        draw.rectangle((WIDTH // 2, 0, WIDTH, 14), fill=HUES["closed"])
    _words(draw, card)
    _foot(draw, card, hue)
    content = io.BytesIO()
    image.quantize(128).save(content, "PNG", optimize=True)
    return content.getvalue()


def can_write(card: Card) -> bool:
    """Whether the fonts of this machine have every character."""
    plain = (
        "".join((card.words, card.name, card.detail, card.mark, card.by, card.site)).replace("…", "").translate(_LATIN_MARKS)
    )
    return all(ord(character) < 0x250 for character in plain) or found_font("serif") is not None


_LATIN_MARKS = dict.fromkeys(map(ord, "“”‘’–—·•"))


def _words(draw: ImageDraw.ImageDraw, card: Card) -> None:
    """The words, as large as they fit; at the smallest size they end with an ellipsis."""
    room = (BAR if card.counts else NAME) - TOP - 16
    for size in SIZES:
        font, leading = font_of("serif", size, card.language), round(size * 1.38)
        narrow = _narrow(font, card.language)
        fits = partial(_fits, font, narrow)
        broken = lines(card.words, fits)
        if len(broken) * leading <= room or size == SIZES[-1]:
            for number, line in enumerate(shown(broken, room // leading, fits)):
                draw.text((MARGIN, TOP + number * leading), line, font=font, fill=INK, features=narrow)
            return


def _narrow(font: AnyFont, language: str) -> list[str] | None:
    """What makes the marks narrow, where the words are not Chinese and the font can be asked."""
    asked = isinstance(font, ImageFont.FreeTypeFont) and font.layout_engine == ImageFont.Layout.RAQM
    return ["pwid"] if asked and not language.startswith("zh") else None


def _fits(font: AnyFont, narrow: list[str] | None, line: str) -> bool:
    """Whether a line is no wider than the card's column."""
    if isinstance(font, ImageFont.FreeTypeFont):
        return font.getlength(line, features=narrow) <= WIDTH - 2 * MARGIN
    return font.getlength(line) <= WIDTH - 2 * MARGIN


def _foot(draw: ImageDraw.ImageDraw, card: Card, hue: str) -> None:
    if card.counts:
        for part in bar(card.counts, gap=0.5):
            left, width = MARGIN + part.x * (WIDTH - 2 * MARGIN) / 100, part.width * (WIDTH - 2 * MARGIN) / 100
            draw.rectangle((left, BAR, left + width, BAR + 28), fill=HUES.get(part.side, SOFT))
    _line(draw, card.name, SMALLER, NAME, "bold", card.language, INK)
    _line(draw, card.detail, (27, 24, 22), 508, "sans", card.language, SOFT)
    draw.line((MARGIN, 560, WIDTH - MARGIN, 560), fill=LINE, width=2)
    _shape(draw, "open", MARGIN + 10, 591)
    _shape(draw, "closed", MARGIN + 34, 591, 10)
    draw.text((MARGIN + 58, 572), card.site, font=font_of("bold", 25, card.language), fill=INK)
    _mark(draw, card, hue)


def _mark(draw: ImageDraw.ImageDraw, card: Card, hue: str) -> None:
    """The side at the right end of the foot, and behind it, softer, who judged it so."""
    if not card.mark:
        return
    bold, soft = font_of("bold", 27, card.language), font_of("sans", 25, card.language)
    told = f"  {card.by}" if card.by else ""
    middle = WIDTH - MARGIN - soft.getlength(told)
    left = middle - bold.getlength(card.mark)
    draw.text((left, 571), card.mark, font=bold, fill=hue)
    draw.text((middle, 573), told, font=soft, fill=SOFT)
    _shape(draw, card.side, round(left) - 24, 591)


def _line(
    draw: ImageDraw.ImageDraw, text: str, sizes: tuple[int, ...], top: int, kind: str, language: str, fill: str
) -> None:
    """One line on the same ground in the largest size in which it fits, shortened where it fits in none."""
    for size in sizes:
        font = font_of(kind, size, language)
        narrow = _narrow(font, language)
        fits = partial(_fits, font, narrow)
        broken = lines(text, fits)
        if len(broken) < 2 or size == sizes[-1]:
            for line in shown(broken, 1, fits):
                place = (MARGIN, top + round((sizes[0] - size) * 1.1))
                draw.text(place, line, font=font, fill=fill, features=narrow)
            return


def _shape(draw: ImageDraw.ImageDraw, side: str, x: int, y: int, size: int = 11) -> None:
    """The side's shape around a point."""
    hue = HUES.get(side, SOFT)
    box = (x - size, y - size, x + size, y + size)
    if side == "closed":
        draw.rectangle(box, fill=hue)
    elif side == "mixed":
        draw.polygon([(x, y - size - 2), (x + size + 2, y), (x, y + size + 2), (x - size - 2, y)], outline=hue, width=3)
        draw.polygon([(x, y - size - 2), (x - size - 2, y), (x, y + size + 2)], fill=hue)
    elif side == "open":
        draw.ellipse(box, fill=hue)
    else:
        draw.ellipse(box, outline=hue, width=4)


@cache
def found_font(kind: str) -> Path | None:
    """The first font of a kind that this machine has."""
    held = {path.name: path for folder in FOLDERS if Path(folder).is_dir() for path in Path(folder).rglob("*.tt[cf]")}
    return next((held[name] for name in FONTS[kind] if name in held), None)


@cache
def font_of(kind: str, size: int, language: str) -> AnyFont:
    """A font in a size; without any, Pillow's own, which has Latin letters."""
    path = found_font(kind)
    if path is None:
        return ImageFont.load_default(size)
    noto = path.name.startswith(("Noto", "Source"))
    return ImageFont.truetype(str(path), size, index=FACES.get(language, 2) if noto else 0)
