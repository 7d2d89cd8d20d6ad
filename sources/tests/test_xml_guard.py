"""XML that attacks its reader is refused under whatever encoding it hides; all other XML passes, broken or not."""

import pytest

from sources.xml_guard import UnsafeXml, check_xml

BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<rss/>",
        b" \r\n\t<?xml version='1.0' encoding='utf-8'?><rss/>",
        b'<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://dtd.example/rss.dtd"><rss/>',
        b"<rss><title>How to write &lt;!ENTITY a></title></rss>",
        b'<rss><![CDATA[<!ENTITY a "b">]]></rss>',
        b'<rss><!-- <!ENTITY a "b"> --></rss>',
        "<?xml version='1.0' encoding='utf-16'?><rss/>".encode("utf-16"),
        "<?xml version='1.0' encoding='gb18030'?><rss>开放</rss>".encode("gb18030"),
        b"<?xml version='1.0' encoding='made-up'?><rss/>",
        b"<rss><never closed",
        b"no XML at all",
        b"\xff\xfe\x00",
    ],
)
def test_what_declares_nothing_passes(content: bytes) -> None:
    check_xml(content)


@pytest.mark.parametrize(
    "content",
    [
        BOMB.encode(),
        b"\n  " + BOMB.encode(),
        BOMB.encode("utf-16"),
        BOMB.encode("utf-16-le"),
        BOMB.encode("utf-8-sig"),
        b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>',
        b'<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://other.example/a.dtd"> %a;]><rss/>',
        b'<!DOCTYPE rss [<!NOTATION n SYSTEM "n"><!ENTITY a SYSTEM "a" NDATA n>]><rss/>',
        b'broken & <!DOCTYPE rss [<!eNtItY a "ha">]><rss/>',
    ],
)
def test_what_declares_an_entity_is_refused(content: bytes) -> None:
    with pytest.raises(UnsafeXml, match="declares entities"):
        check_xml(content)


@pytest.mark.parametrize("encoding", ["utf-7", "UTF-7", "unicode_escape", "iso2022_jp", "hz", "raw_unicode_escape"])
def test_an_encoding_in_which_markup_can_hide_is_refused_by_its_name(encoding: str) -> None:
    with pytest.raises(UnsafeXml, match=f"the encoding {encoding}, in which"):
        check_xml(f'<?xml version="1.0" encoding="{encoding}"?><rss/>'.encode())


def test_ebcdic_is_refused() -> None:
    with pytest.raises(UnsafeXml, match="EBCDIC"):
        check_xml('<?xml version="1.0"?><rss/>'.encode("cp500"))
