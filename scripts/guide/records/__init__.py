"""What a guide holds, as frozen records, and what follows from the records alone."""
