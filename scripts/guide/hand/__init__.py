"""What pages written by hand quote of the guide, whichever site generator makes them."""
