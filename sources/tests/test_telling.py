"""The log of an article is kept in words that never change, and told in the language of the desk."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils.translation import override

from sources import adding
from sources.admin.telling import WORDS, corrected, told
from sources.models import Article
from sources.tests.test_desk import act, client_of

CHINESE = {"accept-language": "zh-CN"}


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_log_has_its_chinese(word: str) -> None:
    with override("zh-hans"):
        assert told(word) != word
    with override("en"):
        assert told(word) == word


def test_a_correction_is_told_with_the_names_of_the_fields_that_the_form_shows() -> None:
    kept = corrected(
        {"byline": "Mira Solvin", "title": ""}, {"byline": "Mira Solwin", "title": "Archive"}, ["byline", "title"]
    )
    assert kept == "byline: Mira Solvin → Mira Solwin; title: — → Archive"
    with override("zh-hans"):
        assert told(kept) == "署名: Mira Solvin → Mira Solwin; 标题: — → Archive"


@pytest.mark.parametrize("line", ["byline", "Our own note; title: see above", '[{"added": {}}]', ""])
def test_what_is_no_line_of_ours_is_left_as_it_is(line: str) -> None:
    with override("zh-hans"):
        assert told(line) == line


@pytest.mark.django_db
def test_the_history_of_an_article_is_chinese_on_the_chinese_desk() -> None:
    article = adding.add_text("Invented words on open models. " * 5, title="Archive")
    Article.objects.filter(pk=article.pk).update(state="gave_up", reason="not_found", tries=6)
    client = client_of(group="editors")
    act(client, "article", "try_again", article)
    assert LogEntry.objects.get(object_id=article.pk).change_message == "tried again"
    place = reverse("admin:sources_article_history", args=[article.pk])
    assert "tried again" in client.get(place).content.decode()
    page = client.get(place, headers=CHINESE).content.decode()
    assert "重试" in page
    assert "tried again" not in page
