"""``python -m variorum``."""

def main() -> None:
    """Stand in until the command line is there."""

if __name__ == "__main__":
    main()
