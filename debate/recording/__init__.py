"""From a reading, or a decision of staff, to rows: what follows for quotes, printings and judgements."""
