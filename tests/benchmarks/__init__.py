"""Speed and size, measured side by side in one run: each module yields rows, `__main__` prints them."""
