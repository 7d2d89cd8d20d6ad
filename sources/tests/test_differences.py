"""Near copies that give the words to somebody else, or give other words, are not skipped as copies: by case, and measured."""

import pytest
from hypothesis import given, strategies as st

from sources import collect
from sources.differences import Differences, differences
from sources.likeness import likeness
from sources.replaced import alike
from sources.tests.builders import taken
from sources.tests.otherwise import CORRECTED, OTHER_WORDS, SOMEBODY_ELSE, otherwise
from sources.tests.pairs import pairs

LANGUAGES = ("en", "zh")
SAME, OTHERS, OTHER_SPEAKER = Differences(False, False), Differences(False, True), "another speaker"

ENGLISH = """The harbour council met on Tuesday to hear what invented companies think of openly released models.

“Open models let every harbour check its own cranes,” said Orsolya Venn, who leads research at Quaymark. She added that the \
council would not need a licence.

Speaking for the pilots, Tobias Hark told the Harbour Courier that 40 of them had signed a letter.

Reporting by Wilma Oake"""
CHINESE = """海港议会周二开会，听取几家虚构公司对开放模型的看法。

“开放模型让每座港口都能检查自己的吊车。”湾角科技首席科学家王建国说。他补充说，议会不需要发放许可证。

引航员代表赵小满对《海港日报》表示，已有40人在信上签名。

（记者 孙一）"""


def differs(text: str, old: str, new: str) -> Differences | str:
    """What differs where this stands in the place of that."""
    assert old in text
    found = differences(text.replace(old, new), text)
    assert found == differences(text, text.replace(old, new))
    return OTHER_SPEAKER if found.who else found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Orsolya Venn", "Ludmila Karst", OTHER_SPEAKER),
        ("Orsolya Venn, who leads research at Quaymark", "Ludmila Karst, a lawyer at Tidewell", OTHER_SPEAKER),
        ("said Orsolya Venn", "said a spokesman for Orsolya Venn", OTHER_SPEAKER),
        ("Harbour Courier", "Lagoon Gazette", OTHER_SPEAKER),
        ("Tobias Hark", "@crane_driver", OTHER_SPEAKER),
        ("Orsolya Venn", "Orsolya Ven", SAME),
        ("Orsolya", "Orsólya", SAME),
        ("Orsolya Venn", "the researcher", OTHERS),
        ("let every harbour check", "keep every harbour from checking", OTHERS),
        ("would not need", "would need", OTHERS),
        ("40 of them", "41 of them", OTHERS),
        ("on Tuesday", "on Monday", OTHERS),
        ("She added", "He added", OTHERS),
        ("“Open models", "“Closed models", OTHERS),
        (
            "“Open models let every harbour check its own cranes,”",
            '"Open models let every harbor check its own cranes,"',
            SAME,
        ),
        ("Reporting by Wilma Oake", "Reporting by Hugo Ferrant; editing by Ida Sole", SAME),
        ("The harbour council met", "PORT CITY (Wire Agency) - The harbour council met", SAME),
        ("invented companies think", "invented firms think", SAME),
    ],
)
def test_what_differs_in_english(old: str, new: str, expected: Differences | str) -> None:
    assert differs(ENGLISH, old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("王建国", "李志强", OTHER_SPEAKER),
        ("王建国", "奥尔德里奇", OTHER_SPEAKER),
        ("王建国", "Ludmila Karst", OTHER_SPEAKER),
        ("湾角科技", "潮汐智能", OTHER_SPEAKER),
        ("《海港日报》", "《山城晚报》", OTHER_SPEAKER),
        ("赵小满对", "赵小满的发言人对", OTHER_SPEAKER),
        ("王建国", "王建囯", SAME),
        ("不需要", "需要", OTHERS),
        ("40人", "41人", OTHERS),
        ("他补充", "她补充", OTHERS),
        ("“开放模型让", "“封闭模型让", OTHERS),
        ("（记者 孙一）", "（记者 钱二 编辑 周三）", SAME),
        ("海港议会周二开会", "华洋社海港城9月12日电 海港议会周二开会", SAME),
    ],
)
def test_what_differs_in_chinese(old: str, new: str, expected: Differences | str) -> None:
    assert differs(CHINESE, old, new) == expected


def test_who_signed_or_posted_it_is_who_said_it() -> None:
    post = "Orsolya Venn\n\nOpen models let every harbour check its own cranes, and I will not pay for a licence."
    thread = f"The thread of the week.\n\n{post}\n\nTobias Hark: So will I."
    assert differs(thread, "Orsolya Venn", "Ludmila Karst") == OTHER_SPEAKER
    assert differs(thread, "Tobias Hark:", "Hugo Ferrant:") == OTHER_SPEAKER


def test_a_new_lead_and_a_cut_end_are_no_differences() -> None:
    kept = ENGLISH.split("\n\n")[1:-1]
    assert differences("\n\n".join(["Another paper's own beginning.", *kept]), ENGLISH) == SAME


def test_two_names_are_one_where_they_are_spelled_in_two_ways() -> None:
    assert alike("Ferrant", "Ferant") and alike("Venn’s", "Venn") and alike("王建国", "王建囯")
    assert not alike("Orsolya", "Ludmila") and not alike("张伟", "张强")


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared_in_either_direction(one: str, other: str) -> None:
    assert differences(one, other) == differences(other, one)
    assert differences(one, one) == SAME


def test_what_is_too_much_to_compare_is_read() -> None:
    endless = "weights and licences " * 20_000
    many = [f"{'open weights and closed doors ' * 60}{number}" for number in range(400)]
    assert differences(endless, endless + "not") == OTHERS
    assert differences("\n\n".join(many), "\n\n".join(part + " more" for part in many)) == OTHERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_another_mouth_are_told_from_copies(language: str) -> None:
    made = list(otherwise(language, SOMEBODY_ELSE))
    verdicts = [likeness(pair.new, pair.held) for pair in made]
    assert len(made) > 300
    assert sum(not verdict.is_copy for verdict in verdicts) / len(made) >= 0.95
    assert sum(not verdict.is_copy or verdict.adds for verdict in verdicts) / len(made) >= 0.98


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_words_are_read_though_the_rest_is_a_copy(language: str) -> None:
    made = list(otherwise(language, OTHER_WORDS))
    assert len(made) > 200
    skipped = [pair.how for pair in made if likeness(pair.new, pair.held)[1:] == (True, False)]
    assert len(skipped) / len(made) <= 0.01


@pytest.mark.parametrize("language", LANGUAGES)
def test_precision_and_recall_hold_with_these_pairs(language: str) -> None:
    made = [*pairs(language), *otherwise(language, SOMEBODY_ELSE), *otherwise(language, CORRECTED, is_copy=True)]
    told = [(pair.is_copy, likeness(pair.new, pair.held).is_copy) for pair in made]
    right = sum(is_copy and said for is_copy, said in told)
    assert right / sum(said for _, said in told) >= 0.99
    assert right / sum(is_copy for is_copy, _ in told) >= 0.95


@pytest.mark.django_db
def test_the_same_words_by_somebody_else_are_an_article_of_their_own() -> None:
    first, other, turned = (
        taken(collect.add_text(text, address=f"https://paper{number}.example/story"))
        for number, text in enumerate(
            [ENGLISH, ENGLISH.replace("Orsolya Venn", "Ludmila Karst"), ENGLISH.replace("would not need", "would need")]
        )
    )
    assert (other.state, other.duplicate_of) == ("fetched", None)
    assert (turned.state, turned.duplicate_of) == ("fetched", first)
    assert "something else" in turned.detail
