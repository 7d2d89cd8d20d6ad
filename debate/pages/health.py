"""For the machines that watch: whether the process answers, and whether the product can do its work."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from debate.running.readiness import troubles


@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """Database, queue, clock and disk are well; 503 with the reasons while they are not."""
    found = troubles()
    if found:
        return HttpResponse("\n".join(found) + "\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("ok\n", content_type="text/plain")
