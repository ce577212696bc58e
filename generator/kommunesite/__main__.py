"""Run the command line with `python -m kommunesite`."""

from kommunesite.cli import main

if __name__ == "__main__":
    main()
