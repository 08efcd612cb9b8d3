"""Files as text and plain data, what may be wrong with them, and the words of the interface."""
