"""``python -m variorum`` is ``variorum``."""

from __future__ import annotations

from variorum.cli import main

if __name__ == "__main__":
    main()
