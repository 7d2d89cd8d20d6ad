"""Settings, all from the environment (or `.env`), with defaults that run on one machine without a server.

`DATABASE_URL` and `REDIS_URL` switch to PostgreSQL and Redis; nothing else changes.
"""

from pathlib import Path

import environ
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from debate.api.settings import REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401  (they are settings, too)
from debate.policy import SITE
from sources.logs import logging_settings

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")

VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
"""Everything that the running product writes on its own disk: database, queue, collected static files."""
VAR_DIR.mkdir(parents=True, exist_ok=True)

SECRET_KEY = env.str("SECRET_KEY", default="")
DEBUG = env.bool("DEBUG", default=False)
PRODUCTION = env.bool("PRODUCTION", default=False)
SITE_ADDRESS = env.str("SITE_ADDRESS", default=f"http://127.0.0.1:{env.int('PORT', default=8000)}")
"""The public address of the site, without a closing slash: for feeds, canonical links and the User-Agent."""
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "unfold",
    "unfold.contrib.simple_history",
    "django.contrib.admin.apps.SimpleAdminConfig",  # debate/urls.py finds the desk's pages: a worker has none
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_celery_beat",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "rest_framework",
    "simple_history",
    "people",
    "sources",
    "debate",
]

MIDDLEWARE = [
    "debate.pages.keeping.KeptAnswers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "debate.policy.DeskPolicy",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "debate.urls"
WSGI_APPLICATION = "debate.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "debate.pages.site.site",
            ],
        },
    },
]

# --- Databases: SQLite in WAL mode unless DATABASE_URL says otherwise -------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'record.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
    }
    # In memory, several connections would lock each other out.
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "test.sqlite3"}
else:
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    if env.bool("PREPARED_STATEMENTS", default=False):  # set by debate/celery.py; plans are for the rows that there are now
        plans = {"server_side_binding": True, "prepare_threshold": 2, "options": "-c plan_cache_mode=force_custom_plan"}
        DATABASES["default"]["OPTIONS"] = plans

if REDIS_URL := env.str("REDIS_URL", default=""):
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

# --- Celery -----------------------------------------------------------------------------------------------------
QUEUE_DIR = VAR_DIR / "queue"
QUEUE_DIR.mkdir(exist_ok=True)
CELERY_BROKER_URL = REDIS_URL or "filesystem://localhost/"
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = (
    {"visibility_timeout": 300, "socket_timeout": 10, "socket_connect_timeout": 5}
    if REDIS_URL
    else {
        "data_folder_in": str(QUEUE_DIR),
        "data_folder_out": str(QUEUE_DIR),
        "control_folder": str(VAR_DIR / "control"),
        "polling_interval": 0.1,
    }
)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0, "interval_step": 0.2}
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False  # a poison article would come back for ever; the sweep brings work back
CELERY_TASK_SOFT_TIME_LIMIT = env.int("TASK_SOFT_SECONDS", default=90)
CELERY_TASK_TIME_LIMIT = env.int("TASK_SECONDS", default=120)
ROUND_SECONDS = CELERY_TASK_SOFT_TIME_LIMIT / 9  # of work on due rows, before other tasks get their turn
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 500
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_BEAT_MAX_LOOP_INTERVAL = 30
CELERY_BEAT_SYNC_EVERY = 1  # each beat is written down at once: /readyz looks at the last one
CELERY_BEAT_SCHEDULE = {
    "poll due sources": {"task": "sources.tasks.poll_due_sources", "schedule": 60.0},
    "fetch waiting articles": {"task": "sources.tasks.fetch_waiting_articles", "schedule": 60.0},
    "ask the adviser": {"task": "debate.tasks.ask_the_adviser", "schedule": 300.0},
    "look for changes": {"task": "sources.tasks.look_for_changes", "schedule": 300.0},
    "seal words": {"task": "debate.tasks.seal_words", "schedule": 600.0},
    "read waiting articles": {"task": "debate.tasks.read_waiting_articles", "schedule": 60.0},
}

# --- Languages --------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("zh-hans", _("Simplified Chinese"))]
LOCALE_PATHS, FORMAT_MODULE_PATH = [BASE_DIR / "locale"], ["debate.formats"]
TIME_ZONE = "UTC"
USE_TZ = True

# --- Static files -----------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": env.str("STATIC_STORAGE", default="whitenoise.storage.CompressedManifestStaticFilesStorage")},
}

# --- Safety -----------------------------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_VERBOSE = False
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 1
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
CONTENT_SECURITY_POLICY = {"DIRECTIVES": SITE}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_HTTPONLY = True
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
SIMPLE_HISTORY_REVERT_DISABLED = True  # hides the button; debate/policy.py refuses what it would have sent
UNFOLD = {
    "SITE_TITLE": "Open or Closed?",
    "SITE_HEADER": "Open or Closed?",
    "SHOW_LANGUAGES": True,
    "DASHBOARD_CALLBACK": "debate.admin.waiting.front",
}
LOGIN_URL, LOGIN_REDIRECT_URL = reverse_lazy("admin:login"), reverse_lazy("admin:index")

# --- The record -------------------------------------------------------------------------------------------------
PUBLISH_CONFIDENCE = env.float("PUBLISH_CONFIDENCE", default=0.8)
"""A quote that nobody has checked is public above this confidence (docs/architecture.md, rule 8)."""
SIDE_CONFIDENCE = env.float("SIDE_CONFIDENCE", default=0.85)  # below it the record says neutral (rule 2)
SAMPLES_DIR = BASE_DIR / "samples"
KEPT_MEGABYTES = env.int("KEPT_MEGABYTES", default=64)  # of whole pages in each web process; 0: each is made anew

# --- The optional language model: off without an address -----------------------------------------------------------
READER_LLM_URL = env.str("READER_LLM_URL", default="")  # an endpoint that speaks OpenAI's chat completions, local or not
READER_LLM_KEY = env.str("READER_LLM_KEY", default="")
READER_LLM_MODEL = env.str("READER_LLM_MODEL", default="")
READER_LLM_SECONDS = env.float("READER_LLM_SECONDS", default=45.0)
READER_LLM_DAILY = env.int("READER_LLM_DAILY", default=500)  # questions a day; one holds up to twelve quotes

# --- Fetching: what one visit may cost ----------------------------------------------------------------------------
FETCH_CONTACT = env.str("FETCH_CONTACT", default=SITE_ADDRESS + "/about/")
FETCH_MAX_BYTES = env.int("FETCH_MAX_BYTES", default=10_000_000)
FETCH_SECONDS = env.float("FETCH_SECONDS", default=30.0)
FETCH_DELAY = env.float("FETCH_DELAY", default=1.0)  # seconds between two visits to one host; a longer Crawl-delay counts
FETCH_PATIENCE = env.float("FETCH_PATIENCE", default=2.5)  # seconds that a worker waits for its turn at a host
FETCH_MAX_REDIRECTS = env.int("FETCH_MAX_REDIRECTS", default=5)
FETCH_PRIVATE_HOSTS = env.list("FETCH_PRIVATE_HOSTS", default=[])
"""Named private hosts (`127.0.0.1:8081`) that the fetcher may visit: for tests and intranets. Empty on the open web."""
DOCUMENT_MEGABYTES, DOCUMENT_SECONDS = env.int("DOCUMENT_MEGABYTES", default=900), env.int("DOCUMENT_SECONDS", default=30)
"""What the child that parses a PDF, .docx or .eml may use of memory and of processor time."""
UPLOAD_MAX_BYTES = env.int("UPLOAD_MAX_BYTES", default=10_000_000)

LOGGING = logging_settings(env.str("LOG_FORMAT", default="line"), env.str("LOG_LEVEL", default="INFO"))
"""`LOG_FORMAT=json` for machines: one object a line, with the id of the article or source."""
