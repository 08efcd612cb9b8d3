"""From a folder's files to a guide that is proven, or to everything that is wrong."""
