"""PDFs, .docx and mails: read by a child with limits, so that the worst of them ends its child and nothing else."""

import io
import time
import zipfile
from email.message import EmailMessage

import docx
import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from pytest_django import Settings

from sources.confined import read_confined
from sources.documents import DOCX, EML, PDF
from sources.pages import Unreadable
from sources.tests.builders import STORY


def pdf(text: str = STORY, title: str = "") -> bytes:
    """A PDF of one page with these words, a line for each sentence."""
    writer, content = PdfWriter(), io.BytesIO()
    page = writer.add_blank_page(width=600, height=800)
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1")})
    font[NameObject("/BaseFont")] = NameObject("/Helvetica")
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    lines = " ".join(f"({line}.) Tj 0 -14 Td" for line in text.split(". "))
    stream.set_data(f"BT /F1 12 Tf 20 780 Td {lines} ET".encode())
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
