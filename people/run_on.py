"""Where a short Chinese name is only the beginning of other words, pure: 李强 in 李强调."""

from __future__ import annotations

_FOLLOWERS = {
    "强": "调化大",
    "明": "确白显年天",
    "建": "议设立",
    "平": "台均衡",
    "华": "为人侨语",
    "文": "件章",
    "国": "家内",
    "林": "业区",
}
"""A name of two characters ending so is no name where one of these follows: both together begin a word."""


def runs_on(text: str, start: int, end: int) -> bool:
    """Whether the name between two places of a text is only the beginning of other words."""
    return end - start == 2 and text[end : end + 1] in tuple(_FOLLOWERS.get(text[end - 1], ""))
