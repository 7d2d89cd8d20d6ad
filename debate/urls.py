"""Every address of the site. English pages stand at the root, Chinese ones under /zh-hans/; machines have no language."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from debate.pages import about, articles, health, home, organizations, people, quotes, sources

handler404 = "debate.pages.errors.not_found"
handler500 = "debate.pages.errors.broken"

machines = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("debate.api.urls")),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
]

pages = [
    path("", home.home, name="home"),
    path("quotes/", quotes.quotes, name="quotes"),
    path("quotes/<int:pk>/", quotes.quote, name="quote"),
    path("people/", people.people, name="people"),
    path("people/<slug:slug>/", people.person, name="person"),
    path("organizations/", organizations.organizations, name="organizations"),
    path("organizations/<slug:slug>/", organizations.organization, name="organization"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<slug:slug>/", sources.source, name="source"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("about/", about.about, name="about"),
    path("about/method/", about.method, name="method"),
    path("data/", about.data, name="data"),
]

urlpatterns = [*machines, *i18n_patterns(path("", include(pages)), prefix_default_language=False)]
