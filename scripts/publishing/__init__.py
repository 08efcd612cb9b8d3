"""What a server has to know of a built site, and what a publisher forgot."""
