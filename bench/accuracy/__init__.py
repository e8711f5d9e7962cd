"""How often the program is right, leaves it to a person, or is wrong: `python -m bench.accuracy --seed N`."""
