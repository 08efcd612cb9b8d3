"""All that knows MkDocs and Material: it reads the guide, adds what the site consists of, and finishes each page's HTML."""
