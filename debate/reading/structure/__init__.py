"""A text as it stands: plain form, language, paragraphs, sentences, quotation marks; every stage keeps its offsets."""
