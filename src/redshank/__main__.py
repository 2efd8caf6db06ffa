"""`python -m redshank`."""

from redshank.cli import main

if __name__ == "__main__":
    main(prog_name="redshank")
