"""Whom a quotation answers: only where the text shows it. People and outlets are invented."""

from __future__ import annotations

import pytest

from debate.reading import Quotation, read
from people.names import Known, KnownName, NameBook

PEOPLE = (
    ("ada-quill", "Ada Quill", "关晴岚"),
    ("bruno-tarn", "Bruno Tarn", "陶北舟"),
)


def book() -> NameBook:
    """Two invented people, known in both languages."""
    return NameBook(
        [
            Known(key, "person", english, chinese, (KnownName(english, "en"), KnownName(chinese, "zh-Hans")))
            for key, english, chinese in PEOPLE
        ]
    )


def last(text: str, language: str) -> Quotation:
    """The last quotation of a text."""
    return read(text, book(), language).quotations[-1]


FOUND = (
    ("en", 'In response to Ada Quill, Bruno Tarn said: "Closed models keep nobody safe."', "ada-quill"),
    ("en", 'Responding to Ada Quill, Bruno Tarn said: "Closed models keep nobody safe."', "ada-quill"),
    ("en", 'Bruno Tarn fired back at Ada Quill. "Closed models keep nobody safe," he said.', "ada-quill"),
    ("en", "Contrary to what Ada Quill said, Bruno Tarn argued that open models are safe.", "ada-quill"),
    ("en", '"Open models are reckless," Ada Quill said.\n\nBruno Tarn disagreed. "They are safer," he said.', "ada-quill"),
    (
        "en",
        '"Open models are reckless," Ada Quill said.\n\nBruno Tarn rejected that. "They are safer," he said.',
        "ada-quill",
    ),
    ("en", '"Would you publish it?" asked Ada Quill.\n\n"I would," said Bruno Tarn.', "ada-quill"),
    ("en", 'Asked about Ada Quill, Bruno Tarn said: "Pharmacies publish what is in the pills."', "ada-quill"),
    (
        "en",
        "Ada Quill told the chamber that three firms were about to own thinking.\n\n"
        "Bruno Tarn said that owning thinking was a fine phrase and meant nothing.",
        "ada-quill",
    ),
    (
        "en",
        "ADA QUILL: The people who need it most will never get a contract.\n\n"
        "BRUNO TARN: Oh, come on, Ada. You've been saying that for five years.",
        "ada-quill",
    ),
    ("zh", "对于关晴岚的批评，陶北舟说：“封闭的模型保护不了任何人。”", "ada-quill"),
    ("zh", "对于关晴岚的“炸药”之说，陶北舟表示：“配方早就在图书馆里。”", "ada-quill"),
    ("zh", "关晴岚问道：“由谁来审？”\n\n“由大学来审。”陶北舟说。", "ada-quill"),
    ("zh", "陶北舟随即对关晴岚的观点作出回应：“封闭的模型保护不了任何人。”", "ada-quill"),
    ("zh", "针对关晴岚的说法，陶北舟表示：“封闭的模型保护不了任何人。”", "ada-quill"),
    ("zh", "陶北舟反驳关晴岚说：“封闭的模型保护不了任何人。”", "ada-quill"),
    ("zh", "关晴岚说：“开放模型很鲁莽。”\n\n对此，陶北舟表示：“开放更安全。”", "ada-quill"),
)
NONE = (
    ("en", 'Bruno Tarn said: "Closed models keep nobody safe."'),
    ("en", 'Some executives say that openness is reckless. Bruno Tarn said: "They are wrong."'),
    ("en", '"Open models are reckless," Ada Quill said.\n\nBruno Tarn said: "The hall is cold."'),
    ("en", 'Ada Quill spoke first. Bruno Tarn told reporters: "Closed models keep nobody safe."'),
    ("zh", "@关晴岚 回复 @陶北舟：开放很鲁莽。\n\n@海豚没有壳：吃瓜。"),
    ("zh", "陶北舟说：“封闭的模型保护不了任何人。”"),
    ("zh", "有高管隔空喊话。陶北舟说：“封闭的模型保护不了任何人。”"),
    ("zh", "陶北舟在文章中阐述了对关晴岚的看法。他说：“她很勤奋。”"),
)


@pytest.mark.parametrize(("language", "text", "to"), FOUND)
def test_an_answer_is_found(language: str, text: str, to: str) -> None:
    quotation = last(text, language)
    assert [reply.to for reply in quotation.replies] == [to]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_who_names_nobody_answers_nobody(language: str, text: str) -> None:
    assert last(text, language).replies == ()


@pytest.mark.parametrize(("language", "text", "to"), FOUND)
def test_the_evidence_stands_in_the_text(language: str, text: str, to: str) -> None:
    (reply,) = last(text, language).replies
    assert 0 <= reply.evidence.start < reply.evidence.end <= len(text)


def test_kinds_follow_the_phrase() -> None:
    fired = last('Bruno Tarn fired back at Ada Quill. "No," he said.', "en").replies
    praised = last('Bruno Tarn agreed with Ada Quill. "She is right," he said.', "en").replies
    accused = last('Bruno Tarn accused Ada Quill of cowardice. "She hides her models," he said.', "en").replies
    assert [found[0].kind for found in (fired, praised, accused)] == ["rebuts", "endorses", "accuses"]


def test_somebody_whom_no_book_knows_can_be_answered_by_name() -> None:
    text = '"Open models are reckless," said Orla Finch, a lawyer.\n\nBruno Tarn disagreed with Finch. "They are safer," he said.'
    (reply,) = last(text, "en").replies
    assert (reply.to, reply.text) == (None, "Orla Finch")


def test_who_speaks_on_answers_nobody_anew() -> None:
    text = '"They are safe," Bruno Tarn said. "They are cheap."\n\n"They are ours," Bruno Tarn said in response.'
    assert last(text, "en").replies == ()


def test_the_narration_tells_a_rebuttal_and_is_its_evidence() -> None:
    text = '"Open models are reckless," Ada Quill said.\n\nBruno Tarn was not convinced. "They are safer," he said.'
    (reply,) = last(text, "en").replies
    assert (reply.kind, text[reply.evidence.start : reply.evidence.end]) == ("rebuts", "not convinced")


def test_the_words_of_one_act_answer_whom_its_beginning_answers() -> None:
    text = 'Bruno Tarn disagreed with Ada Quill. "They are safer," he said. "They are cheaper."'
    assert [[reply.to for reply in one.replies] for one in read(text, book(), "en").quotations] == [["ada-quill"]] * 2
