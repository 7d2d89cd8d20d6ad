"""PDFs, .docx and mails: read by a child with limits, so that the worst of them ends its child and nothing else."""

import base64
import io
import time
import zipfile
from email.message import EmailMessage

import docx
import pytest
from docx.oxml import parse_xml
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from pytest_django import Settings

from sources.confined import read_confined
from sources.documents import DOCX, EML, PDF
from sources.flowing import flowing
from sources.pages import Unreadable
from sources.tests.builders import STORY


def pdf(text: str = STORY, title: str = "") -> bytes:
    """A PDF of one page with these words, a line for each sentence."""
    return drawn(" ".join(["20 780 Td", *(f"({line}.) Tj 0 -14 Td" for line in text.split(". "))]), title)


def drawn(operations: str, title: str = "") -> bytes:
    """A PDF of one page on which this is drawn, in PDF's own words."""
    writer, content = PdfWriter(), io.BytesIO()
    page = writer.add_blank_page(width=600, height=800)
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1")})
    font[NameObject("/BaseFont")] = NameObject("/Helvetica")
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf {operations} ET".encode())
    page[NameObject("/Contents")] = stream
    writer.add_metadata({"/Title": title})
    writer.write(content)
    return content.getvalue()


def word(text: str = STORY) -> bytes:
    """A .docx with one paragraph."""
    document, content = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.core_properties.title = "Archive"
    document.save(content)
    return content.getvalue()


def mail(text: str = STORY, kind: str = "plain", **headers: str) -> bytes:
    """A mail with this body."""
    message = EmailMessage()
    for name, value in {"Subject": "Archive", "From": "Mira Solwin <mira@harbour.example>", **headers}.items():
        message[name] = value
    message.set_content(text, subtype=kind)
    return message.as_bytes()


def zipped(**parts: bytes) -> bytes:
    """A zip file with these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return content.getvalue()


@pytest.mark.parametrize(("content", "kind"), [(pdf(title="Archive"), PDF), (word(), DOCX), (mail(), EML)])
def test_a_document_is_read(content: bytes, kind: str) -> None:
    page = read_confined(content, kind)
    assert "opened the weights of its language model" in " ".join(page.text.split())
    assert (page.title, page.language) == ("Archive", "en")


def test_a_mail_tells_its_sender_and_its_day() -> None:
    page = read_confined(mail(Date="Tue, 05 Mar 2024 23:00:00 -0800"), EML)
    assert page.byline == "Mira Solwin <mira@harbour.example>"
    assert page.published is not None
    assert (str(page.published.day), page.published.precision) == ("2024-03-05", "day")


def test_a_mail_in_html_is_read_as_a_page() -> None:
    page = read_confined(mail(f"<html><body><p>{STORY}</p><script>evil()</script></body></html>", "html"), EML)
    assert "harbour institute" in page.text
    assert "evil" not in page.text


BAD = {
    "no PDF at all": (b"%PDF-1.7 and then nothing", PDF),
    "a .docx with an entity": (
        zipped(
            **{
                "[Content_Types]_xml": b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'>]><Types>&a;</Types>",
                "word__document_xml": b"<x/>",
            }
        ),
        DOCX,
    ),
    "a PDF cut in half": (pdf()[:300], PDF),
    "a PDF whose page tree is a circle": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
        b"trailer<</Root 1 0 R>>",
        PDF,
    ),
    "a PDF with ten million pages": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 10000000>>endobj\n"
        b"trailer<</Root 1 0 R>>",
        PDF,
    ),
    "no zip file": (b"PK\x03\x04 nothing", DOCX),
    "a zip file of something else": (zipped(readme=b"hello"), DOCX),
    "a .docx with entities": (
        zipped(word__document_xml=b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
        DOCX,
    ),
    "a zip bomb": (zipped(word__document_xml=b"0" * 90_000_000), DOCX),
    "an empty mail": (b"\n\n", EML),
    "a mail of a picture": (b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n", EML),
    "a mail in no charset": (b'Content-Type: text/plain; charset="no-such"\n\nshort', EML),
    "mails in mails": (b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 200, EML),
}


@pytest.mark.parametrize("how", BAD)
def test_a_bad_document_says_why_it_can_not_be_read(how: str) -> None:
    content, kind = BAD[how]
    with pytest.raises(Unreadable) as told:
        read_confined(content, kind)
    assert told.value.reason in ("unreadable", "no_text", "too_large")
    assert "passwd" not in told.value.detail
    assert "root:" not in told.value.detail


def test_a_child_that_wants_too_much_memory_dies_alone(settings: Settings) -> None:
    settings.DOCUMENT_MEGABYTES = 60
    with pytest.raises(Unreadable) as told:
        read_confined(pdf(), PDF)
    assert told.value.detail


def test_a_child_that_computes_too_long_is_ended(settings: Settings) -> None:
    settings.DOCUMENT_SECONDS = 1
    began = time.monotonic()
    with pytest.raises(Unreadable) as told:
        read_confined(pdf("(a) Tj " * 3_000_000), PDF)
    assert told.value.reason in ("unreadable", "too_slow")
    assert time.monotonic() - began < 60


def test_a_child_gets_no_secrets(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "secret")
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    assert read_confined(pdf(), PDF).text


# --- Nothing of a document is lost --------------------------------------------------------------------------------

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(words: str) -> str:
    """Words in a .docx."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_a_docx_is_read_with_its_tables_boxes_and_tracked_changes() -> None:
    document, content = docx.Document(), io.BytesIO()
    changed = document.add_paragraph("Before. ")._p
    changed.append(parse_xml(f'<w:ins {NAMES} w:id="1" w:author="x">{run("Inserted. ")}</w:ins>'))
    changed.append(parse_xml(f'<w:del {NAMES} w:id="2" w:author="x"><w:r><w:delText>Deleted.</w:delText></w:r></w:del>'))
    changed.append(parse_xml(f"<w:sdt {NAMES}><w:sdtContent>{run('Chosen.')}</w:sdtContent></w:sdt>"))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "In a cell.", "In another."
    box = f"<w:r {NAMES}><w:pict><w:txbxContent><w:p>{run('In a box.')}</w:p></w:txbxContent></w:pict></w:r>"
    document.add_paragraph("Around it. ")._p.append(parse_xml(box))
    document.add_paragraph(STORY)
    document.save(content)
    paragraphs = read_confined(content.getvalue(), DOCX).text.split("\n\n")
    assert paragraphs[:-1] == ["Before. Inserted. Chosen.", "In a cell.", "In another.", "Around it.", "In a box."]


def test_footnotes_of_a_docx_stand_behind_its_text() -> None:
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/footnotes.xml"] = (
        f'<w:footnotes {NAMES}><w:footnote w:id="2"><w:p>{run("In a note.")}</w:p></w:footnote></w:footnotes>'.encode()
    )
    relations = parts["word/_rels/document.xml.rels"]
    relation = f'<Relationship Id="rIdN" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode()
    parts["word/_rels/document.xml.rels"] = relations.replace(b"</Relationships>", relation)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert read_confined(content.getvalue(), DOCX).text.endswith("before noon.\n\nIn a note.")


def test_a_mail_whose_words_only_ask_to_open_it_elsewhere_is_read_as_a_page() -> None:
    message = EmailMessage()
    message["Subject"] = "Archive"
    message.set_content("View this mail in your browser: https://paper.example/mail/1")
    cells = "".join(f"<tr><td><p>Part {number}. {STORY}</p></td></tr>" for number in range(2))
    markup = f"<html><body><table><tr><td><table>{cells}</table></td></tr></table></body></html>"
    message.add_alternative(markup, subtype="html", cte="quoted-printable")
    assert [part[:7] for part in read_confined(message.as_bytes(), EML).text.split("\n\n")] == ["Part 0.", "Part 1."]


CHINESE = "港口研究所周二开放了模型权重，朱镕基大厅里中午以前没有人来看。" * 4


@pytest.mark.parametrize(
    ("charset", "written_in", "words"),
    [
        ("gb2312", "gbk", CHINESE),
        ("", "utf-8", CHINESE),
        ("x-unknown", "utf-8", STORY),
        ("us-ascii", "cp1252", "“It’s open,” she said. " * 5),
    ],
)
def test_a_mail_is_read_in_the_charset_that_it_is_in(charset: str, written_in: str, words: str) -> None:
    told = f"; charset={charset}" if charset else ""
    content = f"Subject: A\nContent-Type: text/plain{told}\nContent-Transfer-Encoding: 8bit\n\n{words}".encode(written_in)
    assert read_confined(content, EML).text == words.strip()


def test_a_subject_is_read_in_the_charset_that_it_is_in() -> None:
    subject = base64.b64encode("朱镕基大厅".encode("gbk")).decode()
    assert read_confined(f"Subject: =?gb2312?B?{subject}?=\n\n{STORY}".encode(), EML).title == "朱镕基大厅"


def test_a_mail_that_says_that_its_lines_are_broken_has_them_joined() -> None:
    content = f"Content-Type: text/plain; format=flowed\n\nOne and \ntwo.\n\n{STORY}\n-- \nMira".encode()
    assert read_confined(content, EML).text.startswith("One and two.\n\nInvented story.")


def test_a_mail_that_only_forwards_another_one_is_that_one() -> None:
    inner = mail(Date="Tue, 05 Mar 2024 23:00:00 -0800").decode()
    outer = "Subject: Fwd\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nFYI\n--b\n"
    content = f"{outer}Content-Type: message/rfc822\n\n{inner}\n--b--\n"
    page = read_confined(content.encode(), EML)
    assert (page.title, page.byline) == ("Archive", "Mira Solwin <mira@harbour.example>")


def locked(password: str) -> bytes:
    """A PDF with a lock on it; without a password it forbids printing and the like."""
    writer, content = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf()))), io.BytesIO()
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    writer.write(content)
    return content.getvalue()


def test_a_locked_pdf_says_so_and_one_that_only_forbids_printing_is_read() -> None:
    assert "opened the weights" in read_confined(locked(""), PDF).text
    with pytest.raises(Unreadable) as told:
        read_confined(locked("secret"), PDF)
    assert "locked" in told.value.detail


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (
            ["The weights were re-\nleased and\nthe release was open-\nly told."],
            "The weights were re-leased and the release was open-ly told.",
        ),
        (["He released it. They re-\nleased more."], "He released it. They released more."),
        (["An open-\nsource model"], "An open-source model"),
        (["The weights were pub\u00ad\nlished."], "The weights were published."),
        (
            ["港口研究所开放了模\n型权重，没有\n人来。\n第二天也没有。"],
            "港口研究所开放了模型权重，没有人来。\n第二天也没有。",
        ),
        (["She said that\nthe weights", "are open."], "She said that the weights are open."),
        (["She said it.", "He did not."], "She said it.\n\nHe did not."),
        (
            [f"Harbour review {n}\nPart {word} goes\n{word} on\nPage {n} of 4" for n, word in enumerate("abcd", 1)],
            "Part a goes a on Part b goes b on Part c goes c on Part d goes d on",
        ),
        (["The same.", "The same.", "The same."], "The same.\n\nThe same.\n\nThe same."),
        ([], ""),
    ],
)
def test_printed_lines_become_running_text(pages: list[str], text: str) -> None:
    assert flowing(pages) == text


def test_columns_that_a_pdf_draws_line_by_line_are_read_one_after_the_other() -> None:
    rows = [(f"1 0 0 1 40 {740 - 14 * n} Tm (the left one says line {n} and) Tj", n) for n in range(12)]
    both = [f"{left} 1 0 0 1 320 {740 - 14 * n} Tm (the right one says line {n} and) Tj" for left, n in rows]
    page = read_confined(
        drawn("1 0 0 1 40 760 Tm (A heading that stands over both of the columns) Tj " + " ".join(both)), PDF
    )
    told = " ".join(page.text.split())
    assert told.startswith(
        "A heading that stands over both of the columns the left one says line 0 and the left one says line 1"
    )
    assert "the left one says line 11 and the right one says line 0 and the right one says line 1 and" in told
