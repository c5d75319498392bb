"""What the browser tests stand on: a server, a page, a notebook, the wire between them."""
