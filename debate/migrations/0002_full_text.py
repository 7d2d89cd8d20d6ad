"""The full-text index over `Quote.tokens`: FTS5 with triggers on SQLite, a generated tsvector with GIN on PostgreSQL.

Django rebuilds a SQLite table to alter it, and triggers are lost with the old one: a later migration that alters `Quote` must
call `install` again.
"""

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE debate_quote_words USING fts5(
        tokens, content='debate_quote', content_rowid='id', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER debate_quote_words_insert AFTER INSERT ON debate_quote BEGIN
        INSERT INTO debate_quote_words(rowid, tokens) VALUES (new.id, new.tokens); END""",
    """CREATE TRIGGER debate_quote_words_delete AFTER DELETE ON debate_quote BEGIN
        INSERT INTO debate_quote_words(debate_quote_words, rowid, tokens) VALUES ('delete', old.id, old.tokens); END""",
    """CREATE TRIGGER debate_quote_words_update AFTER UPDATE OF tokens ON debate_quote WHEN old.tokens IS NOT new.tokens BEGIN
        INSERT INTO debate_quote_words(debate_quote_words, rowid, tokens) VALUES ('delete', old.id, old.tokens);
        INSERT INTO debate_quote_words(rowid, tokens) VALUES (new.id, new.tokens); END""",
    "INSERT INTO debate_quote_words(debate_quote_words) VALUES ('rebuild')",
)
SQLITE_BACK = (
    "DROP TRIGGER IF EXISTS debate_quote_words_insert",
    "DROP TRIGGER IF EXISTS debate_quote_words_delete",
    "DROP TRIGGER IF EXISTS debate_quote_words_update",
    "DROP TABLE IF EXISTS debate_quote_words",
)
# Positions beyond 16383 do not fit into a tsvector; the parser of to_tsvector depends on the server's locale, a cast does not.
POSTGRESQL = (
    """CREATE OR REPLACE FUNCTION debate_words_of(tokens text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(string_agg(quote_literal(token) || ':' || least(place, 16383), ' '), '')::tsvector
        FROM unnest(string_to_array(tokens, ' ')) WITH ORDINALITY AS row(token, place) WHERE token <> '' $$""",
    "ALTER TABLE debate_quote ADD COLUMN words tsvector GENERATED ALWAYS AS (debate_words_of(tokens)) STORED",
    "CREATE INDEX debate_quote_words ON debate_quote USING gin (words)",
)
POSTGRESQL_BACK = (
    "DROP INDEX IF EXISTS debate_quote_words",
    "ALTER TABLE debate_quote DROP COLUMN IF EXISTS words",
    "DROP FUNCTION IF EXISTS debate_words_of(text)",
)


def install(apps, schema_editor):
    """Build the index of this database's kind."""
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def remove(apps, schema_editor):
    """Take it away."""
    for statement in SQLITE_BACK if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_BACK:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("debate", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
