"""Pages whose charset is told wrongly, as servers and templates do: what makes text of them is taken."""

import pytest
from hypothesis import given, strategies as st

from sources.decoding import decoded, is_text
from sources.tests.otherwise import rows

SIMPLIFIED = "海港大学的人工智能研究员讨论开放模型与封闭模型的利弊，会议一直开到深夜。“开放权重让社会更安全。”教授说。"
TRADITIONAL = "海港大學的人工智慧研究員討論開放模型與封閉模型的利弊，會議一直開到深夜。「開放權重讓社會更安全。」教授說。"
JAPANESE = "架空の研究者は人工知能の公開モデルについて東京で議論した。「モデルの重みは公開すべきだ」と彼女は述べた。"
KOREAN = "가상의 연구자는 인공지능 공개 모델에 대해 항구에서 논의했다. 그는 모델의 가중치를 공개해야 한다고 말했다."
FRENCH = (
    "Le conseil du port a débattu des modèles ouverts jusqu’à minuit ; « l’ouverture protège », a déclaré l’élue, très émue."
)
RUSSIAN = "Совет гавани до полуночи обсуждал открытые модели, и никто не ушёл раньше времени, сказал вымышленный депутат."


def page(text: str, meta: str = "") -> str:
    """A small page, which may say of itself in what it is written."""
    declared = f"<meta charset={meta}>" if meta else ""
    return f"<html><head>{declared}<title>Harbour</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize("http", ["", "iso-8859-1", "utf-8", "gbk", "big5", "shift_jis", "windows-1252", "no-such-charset"])
@pytest.mark.parametrize("meta", ["", "gb2312", "big5", "utf-8", "iso-8859-1"])
@pytest.mark.parametrize(
    ("text", "written_in"),
    [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5"), (JAPANESE, "shift_jis"), (SIMPLIFIED, "utf-8")],
)
def test_whatever_is_said_the_text_is_found(text: str, written_in: str, meta: str, http: str) -> None:
    written = page(text, meta)
    assert decoded(written.encode(written_in), http) == written


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "iso-8859-1"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (KOREAN, "euc-kr"),
        (JAPANESE, "euc-jp"),
    ],
)
@pytest.mark.parametrize("told_by_http", [True, False])
def test_what_is_said_rightly_is_believed(text: str, charset: str, told_by_http: bool) -> None:
    written = page(text.encode(charset, "ignore").decode(charset), "" if told_by_http else charset)
    assert decoded(written.encode(charset), charset if told_by_http else "") == written


def test_text_is_told_from_what_wrong_charsets_make_of_it() -> None:
    assert all(
        is_text(text) for text in (SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN, FRENCH, RUSSIAN, "Plain words.", "naïve")
    )
    assert not is_text(TRADITIONAL.encode("big5").decode("gb18030"))
    assert not is_text(SIMPLIFIED.encode("gb18030").decode("cp1252", "replace"))


@pytest.mark.parametrize(
    ("language", "charset", "taken_for"), [("zh-Hant", "big5hkscs", "gb18030"), ("zh", "gb18030", "cp1252")]
)
def test_stories_are_text_in_their_charset_and_in_no_other(language: str, charset: str, taken_for: str) -> None:
    stories = [row["text"] for row in rows("zh") if row["language"].startswith(language)]
    assert len(stories) > 20
    assert all(is_text(story) for story in stories)
    written = [story.encode(charset, "ignore") for story in stories]
    assert not any(is_text(content.decode(taken_for, "replace")) for content in written)


@given(st.binary(max_size=300), st.sampled_from(["", "gbk", "big5", "latin-1", "utf-16"]))
def test_any_bytes_become_some_text(content: bytes, charset: str) -> None:
    assert isinstance(decoded(content, charset), str)
