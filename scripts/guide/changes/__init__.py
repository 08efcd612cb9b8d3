"""What a change of the guide does to its readers."""
