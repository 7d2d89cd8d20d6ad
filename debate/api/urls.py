"""The addresses of the API."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView
from rest_framework.routers import DefaultRouter

from debate.api import views

router = DefaultRouter()
router.include_format_suffixes = False  # one address for each thing
router.register("quotes", views.QuoteViewSet, basename="api-quote")
router.register("people", views.PersonViewSet, basename="api-person")
router.register("organizations", views.OrganizationViewSet, basename="api-organization")
router.register("sources", views.SourceViewSet, basename="api-source")
router.register("articles", views.ArticleViewSet, basename="api-article")

urlpatterns = [path("schema/", SpectacularAPIView.as_view(), name="schema"), path("", include(router.urls))]
