"""`python -m pipeline …` is the command `admission …`."""

from pipeline.cli import main

if __name__ == "__main__":
    main()
