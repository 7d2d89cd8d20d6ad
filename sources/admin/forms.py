"""The desk's forms: an address to look at, a source to save, articles by address, text or file, posts with their author."""

from __future__ import annotations

import contextlib
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminFileFieldWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from sources import adding
from sources.addresses import parsed, pasted_addresses
from sources.models import Article, Source
from sources.starting import free_slug
from sources.wording import told

FACTS = ("title", "outlet", "language", "published", "author")
"""What staff may tell of an article."""
MOST_ADDRESSES = 200
"""Addresses that one form takes."""


class LookForm(forms.Form):
    """An address whose preview is wanted."""

    address = forms.CharField(
        label=_("address"),
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Of a feed, a sitemap, or any page of the site: what it is will be found out."),
    )
    path_prefix = forms.CharField(
        label=_("path prefix"),
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Only addresses whose path starts so, such as /news/. Empty: all of them."),
    )

    def clean_path_prefix(self) -> str:
        """As paths begin, also where the whole address was pasted."""
        return path_of(self.cleaned_data["path_prefix"])


def path_of(prefix: str) -> str:
    """A path prefix as staff means it: `news/`, `/news/` and `https://paper.example/news/` are one."""
    prefix = prefix.strip()
    if "://" in prefix:
        with contextlib.suppress(ValueError):
            return str(parsed(prefix).pathname)
    return prefix if not prefix or prefix.startswith("/") else f"/{prefix}"


class SaveForm(forms.ModelForm):
    """What the preview found, for staff to correct and save."""

    class Meta:
        model = Source
        fields = ("name", "address", "kind", "language", "path_prefix", "outlet", "homepage")
        widgets = {
            **dict.fromkeys(("name", "address", "path_prefix", "outlet", "homepage"), UnfoldAdminTextInputWidget),
            **dict.fromkeys(("kind", "language"), UnfoldAdminSelectWidget),
        }

    def clean_path_prefix(self) -> str:
        """As paths begin."""
        return path_of(self.cleaned_data["path_prefix"])

    def save(self, commit: bool = True) -> Any:
        """With an address part of its own."""
        self.instance.slug = free_slug(self.instance.name)
        return super().save(commit)


class OpmlForm(forms.Form):
    """A file of a feed reader."""

    file = forms.FileField(label=_("OPML file"), widget=UnfoldAdminFileFieldWidget)


class AddArticleForm(forms.ModelForm):
    """Addresses, pasted text, or a file: one of the three."""

    web_address = forms.CharField(
        label=_("addresses"),
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
        help_text=_("One a line. With a pasted text or a file: the one address at which it stands."),
    )
    pasted = forms.CharField(label=_("pasted text"), required=False, widget=UnfoldAdminTextareaWidget)
    upload = forms.FileField(
        label=_("file"), required=False, widget=UnfoldAdminFileFieldWidget, help_text=_(".txt .md .html .pdf .docx .eml")
    )
    handle = forms.CharField(
        label=_("handle of a post's author"),
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Such as @name. With author, date and address a pasted text is a post: its author is its speaker."),
    )

    class Meta:
        model = Article
        fields = FACTS

    def clean(self) -> dict[str, Any]:
        """Make the articles, if every field is right; what can't be one is told at its field."""
        self.begun = timezone.now()
        data = super().clean() or {}
        if self.errors:
            return data
        facts: dict[str, Any] = {name: data.get(name) for name in FACTS}
        handle = (data.get("handle") or "").strip()
        if handle:
            facts |= {"author": facts["author"] or handle, "byline": handle}
        addresses = pasted_addresses(data.get("web_address") or "")
        self.articles = self._made(addresses, data.get("pasted") or "", data.get("upload"), facts)
        self.instance = self.articles[0]
        return data

    def _made(self, addresses: list[str], pasted: str, upload: Any, facts: dict[str, Any]) -> list[Article]:
        """The articles, new or held. Raises ValidationError in words."""
        if not (addresses or pasted or upload):
            raise forms.ValidationError(_("Give an address, paste a text, or choose a file."))
        if (pasted or upload) and len(addresses) > 1:
            raise forms.ValidationError({"web_address": _("A text or a file stands at one address.")})
        if facts["author"] and not pasted:
            raise forms.ValidationError(
                {"author": _("Only a pasted post has an author who is its speaker; paste its text.")}
            )
        address = addresses[0] if addresses else ""
        try:
            if upload:
                return [adding.add_file(upload.name, upload.read(), address=address, **facts)]
            if pasted:
                return [adding.add_text(pasted, address=address, **facts)]
        except ValueError as error:
            raise forms.ValidationError(told(error)) from error
        return self._of_addresses(addresses, facts)

    @staticmethod
    def _of_addresses(addresses: list[str], facts: dict[str, Any]) -> list[Article]:
        """Articles of a list of addresses; all of them are right, or none is added. Title and date are for a single one."""
        if len(addresses) > MOST_ADDRESSES:
            raise forms.ValidationError({"web_address": _("At most 200 addresses at once.")})
        if len(addresses) > 1:
            facts = facts | {"title": None, "published": None}
        wrong = []
        for address in addresses:
            try:
                adding.canonical(address)
            except ValueError as error:
                wrong.append(f"{address}: {told(error)}")
        if wrong:
            raise forms.ValidationError({"web_address": wrong})
        return [adding.add_address(address, **facts) for address in addresses]

    def _post_clean(self) -> None:
        """The articles are made already; there is nothing to build from the fields."""
