"""Whom a phrase means: coreference of pronouns, roles, organizations and documents."""
