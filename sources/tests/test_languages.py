"""In which language a text is written, and what sites' own tags mean. The sentences say nothing of anybody."""

import pytest

from sources.languages import language_of, tag_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The committee published its minutes on Tuesday and will meet again in the spring.", "en"),
        ("Le comité a publié son compte rendu mardi et se réunira de nouveau au printemps prochain.", "fr"),
        ("委员会周二公布会议纪要，明年春天将再次开会讨论。", "zh-Hans"),
        ("委員會週二公佈會議紀要，明年春天將再次開會討論。", "zh-Hant"),
        ("DeepSeek、Llama、Qwen 的权重都已公开，委员会将在明年春天讨论。", "zh-Hans"),
        ("委員会は火曜日に議事録を公表し、来年の春に再び会合を開く予定です。", "ja"),
        ("위원회는 화요일에 회의록을 공개했으며 내년 봄에 다시 열린다.", "ko"),
        ("Minutes 42", ""),
        ("", ""),
    ],
)
def test_a_language_is_told_where_it_is_sure(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        (" EN_us ", "en"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh_TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("fr", ""),
        ("", ""),
    ],
)
def test_a_sites_tag_is_one_of_ours_or_none(told: str, tag: str) -> None:
    assert tag_of(told) == tag
