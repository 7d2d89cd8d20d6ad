"""Every address of the site. English pages stand at the root, Chinese ones under /zh-hans/; machines have no language."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.i18n import set_language

from debate import feeds
from debate.pages import (
    about,
    arguments,
    articles,
    comparing,
    corrections,
    exchanges,
    exports,
    health,
    home,
    machines as for_machines,
    organizations,
    people,
    pictures,
    quotes,
    reports,
    sources,
)

admin.autodiscover()

handler404 = "debate.pages.errors.not_found"
handler500 = "debate.pages.errors.broken"

to_chinese = RedirectView.as_view(url="/zh-hans/%(page)s", query_string=True, permanent=True)

machines = [
    path("admin/language/", set_language, name="set_language"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("debate.api.urls")),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("data/quotes.csv", exports.quotes_csv, name="quotes_csv"),
    path("data/quotes.json", exports.quotes_json, name="quotes_json"),
    path("favicon.ico", for_machines.favicon, name="favicon"),
    path("robots.txt", for_machines.robots, name="robots"),
    path("llms.txt", for_machines.llms, name="llms"),
    path("sitemap.xml", for_machines.sitemap_index, name="sitemap_index"),
    path("sitemaps/<slug:part>.xml", for_machines.sitemap, name="sitemap"),
    re_path("^zh(?:-cn|-sg)?/(?P<page>.*)$", to_chinese, name="to_chinese"),
]

pages = [
    path("", home.home, name="home"),
    path("feed.atom", feeds.quotes_feed, name="feed"),
    path("card.png", pictures.site_card, name="site_card"),
    path("quotes/", quotes.quotes, name="quotes"),
    path("quotes/feed.atom", feeds.quotes_feed, name="quotes_feed"),
    path("quotes/<int:pk>/", quotes.quote, name="quote"),
    path("quotes/<int:pk>/card.png", pictures.quote_card, name="quote_card"),
    path("people/", people.people, name="people"),
    path("people/feed.atom", feeds.people_feed, name="people_feed"),
    path("people/<slug:slug>/", people.person, name="person"),
    path("people/<slug:slug>/feed.atom", feeds.person_feed, name="person_feed"),
    path("people/<slug:slug>/card.png", pictures.person_card, name="person_card"),
    path("people/<slug:slug>/vs/", comparing.choose, name="choose"),
    path("people/<slug:a>/vs/<slug:b>/", comparing.compare, name="compare"),
    path("people/<slug:a>/vs/<slug:b>/card.png", pictures.compare_card, name="compare_card"),
    path("organizations/", organizations.organizations, name="organizations"),
    path("organizations/feed.atom", feeds.organizations_feed, name="organizations_feed"),
    path("organizations/<slug:slug>/", organizations.organization, name="organization"),
    path("organizations/<slug:slug>/feed.atom", feeds.organization_feed, name="organization_feed"),
    path("arguments/", arguments.arguments, name="arguments"),
    path("arguments/feed.atom", feeds.arguments_feed, name="arguments_feed"),
    path("arguments/<slug:slug>/", arguments.argument, name="argument"),
    path("arguments/<slug:slug>/feed.atom", feeds.argument_feed, name="argument_feed"),
    path("exchanges/", exchanges.exchanges, name="exchanges"),
    path("exchanges/feed.atom", feeds.exchanges_feed, name="exchanges_feed"),
    path("exchanges/<slug:a>/<slug:b>/", exchanges.exchange, name="exchange"),
    path("exchanges/<slug:a>/<slug:b>/feed.atom", feeds.exchange_feed, name="exchange_feed"),
    path("sources/", sources.sources, name="sources"),
    path("sources/feed.atom", feeds.sources_feed, name="sources_feed"),
    path("sources/<slug:slug>/", sources.source, name="source"),
    path("sources/<slug:slug>/feed.atom", feeds.source_feed, name="source_feed"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("about/", about.about, name="about"),
    path("about/method/", about.method, name="method"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("corrections/feed.atom", feeds.corrections_feed, name="corrections_feed"),
    path("corrections/report/", reports.report, name="report"),
    path("data/", about.data, name="data"),
]

urlpatterns = [*machines, *i18n_patterns(path("", include(pages)), prefix_default_language=False)]
