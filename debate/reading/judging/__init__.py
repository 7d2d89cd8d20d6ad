"""What a quotation says about the question: its side and the reasons that it gives, by words with weights."""
