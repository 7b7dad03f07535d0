"""ytcheck holds a district's supporting policies against the measures of a city document."""

__version__ = "0.1.0"
