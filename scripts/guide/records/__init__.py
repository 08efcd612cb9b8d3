"""What a guide holds, as frozen records, and what follows from them alone: routes, sums, addresses, the outline of an answer."""
