"""Report an error: a form for everybody, without an account, a cookie or a script. Reports land on the desk.

There is no session to protect, so there is no CSRF cookie either. A signed time keeps out what fills forms in no time at
all, a field that nobody sees keeps out what fills every field, and one sender may write so many reports an hour.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from debate.models import ErrorReport, Quote
from debate.pages.heads import Head

MOST_AN_HOUR, AN_HOUR = 5, timedelta(hours=1)
QUICKEST, LONGEST = timedelta(seconds=2), timedelta(days=1)
"""A person needs that long for the form; a form older than a day is given anew."""
_SIGNER = TimestampSigner(salt="debate.report")


class ReportForm(forms.Form):
    """What is wrong, in the reader's words."""

    about = forms.ChoiceField(
        label=gettext_lazy("What is wrong?"), choices=ErrorReport.About.choices, widget=forms.RadioSelect
    )
    message = forms.CharField(
        label=gettext_lazy("What should it say, and where can we see that?"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    contact = forms.EmailField(
        label=gettext_lazy("Your e-mail, if you want an answer"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(required=False)
    opened = forms.CharField(widget=forms.HiddenInput, required=False)


@csrf_exempt
@never_cache
def report(request: HttpRequest) -> HttpResponse:
    """The form, for one quote (`?quote=12`) or for anything else."""
    quote = _asked(request.GET.get("quote", ""))
    if request.method != "POST":
        return _shown(request, ReportForm(initial={"opened": _SIGNER.sign("")}), quote)
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _shown(request, form, quote, status=422)
    if form.cleaned_data["website"] or not _plausible(form.cleaned_data["opened"]):
        form = ReportForm(request.POST.copy() | {"opened": _SIGNER.sign("")})
        form.add_error(None, _("Please look at what you wrote and send it once more."))
        return _shown(request, form, quote, status=422)
    now = timezone.now()
    sender = sender_of(request, now)
    if _recent({sender, sender_of(request, now - AN_HOUR)}, now) >= MOST_AN_HOUR:
        form.add_error(None, _("You have sent several reports in this hour. Please send the next one later."))
        return _shown(request, form, quote, status=429)
    _keep(form.cleaned_data, quote, sender)
    return redirect(reverse("report") + "?sent=yes")


def _asked(number: str) -> Quote | None:
    """The quote that is meant, if it is public."""
    if not number.isdecimal() or len(number) > 18:
        return None
    return Quote.objects.public().select_related("person", "organization").filter(pk=int(number)).first()


def _plausible(opened: str) -> bool:
    """Whether the form was opened by a person's pace."""
    try:
        _SIGNER.unsign(opened, max_age=LONGEST)
    except BadSignature:
        return False
    try:
        _SIGNER.unsign(opened, max_age=QUICKEST)
    except BadSignature:
        return True
    return False


def sender_of(request: HttpRequest, at: datetime) -> str:
    """The same for one address on the day of a moment, and of no use to find out the address."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.PRODUCTION:  # behind a proxy, which appends the address that it sees
        address = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip() or address
    return salted_hmac("debate.report", f"{at:%Y-%m-%d} {address}", algorithm="sha256").hexdigest()


def _recent(senders: set[str], now: datetime) -> int:
    """Reports of the last hour; who wrote before midnight has another name since."""
    return ErrorReport.objects.filter(sender__in=senders, created__gte=now - AN_HOUR).count()


def _keep(told: dict[str, Any], quote: Quote | None, sender: str) -> None:
    ErrorReport.objects.create(
        quote=quote, about=told["about"], message=told["message"], contact=told["contact"], sender=sender
    )


def _shown(request: HttpRequest, form: ReportForm, quote: Quote | None, status: int = 200) -> HttpResponse:
    crumbs = [(str(_("Corrections")), reverse("corrections"))]
    head = Head(_("Report an error"), _("Tell the desk what is wrong in the record."), hidden=True, crumbs=crumbs)
    context = {"form": form, "quote": quote, "sent": request.GET.get("sent") == "yes", "head": head}
    return render(request, "corrections/report.html", context, status=status)
