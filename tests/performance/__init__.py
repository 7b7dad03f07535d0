"""Speed, memory and endurance, measured: `make bench` and `make endurance`; no test is timed."""
