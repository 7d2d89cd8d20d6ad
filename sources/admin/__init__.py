"""The desk's view of sources and articles: add them, see what came of them and why, pause, retry, force, forget."""

from sources.admin.article_admin import ArticleAdmin
from sources.admin.source_admin import SourceAdmin

__all__ = ["ArticleAdmin", "SourceAdmin"]
