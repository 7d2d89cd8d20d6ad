"""What an article tells of itself."""

import pytest

from sources.models import Article, Source


@pytest.mark.parametrize(
    ("its_own", "of_its_source", "told"),
    [
        ("The Tidewater Ledger", "Tidewater Media", "The Tidewater Ledger"),
        ("", "Tidewater Media", "Tidewater Media"),
        ("", "", "Ledger, news feed"),
    ],
)
def test_the_publisher_is_told_as_near_to_the_article_as_it_is_known(its_own: str, of_its_source: str, told: str) -> None:
    source = Source(name="Ledger, news feed", outlet=of_its_source)
    assert Article(source=source, outlet=its_own).publisher == told


@pytest.mark.parametrize(
    ("address", "opens"),
    [("https://ledger.example/one", True), ("http://ledger.example/one", True), ("urn:sha256:0f", False)],
)
def test_only_what_has_an_address_on_the_web_can_be_opened(address: str, opens: bool) -> None:
    assert Article(address=address).is_on_the_web is opens
