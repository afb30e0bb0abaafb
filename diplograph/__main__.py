"""``python -m diplograph`` is the command ``diplograph``."""

from diplograph.cli import main

if __name__ == "__main__":
    main()
