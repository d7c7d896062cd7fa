"""`python -m xhht_parse` is `xhht-parse`."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
