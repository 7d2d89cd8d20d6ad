"""Words whose speaker the layout tells: dialogues, interviews, posts, letters, statements, signatures."""
