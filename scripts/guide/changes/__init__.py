"""What a change of the guide does to its readers, what rests on what, what is due, and which mistakes nobody would notice."""
