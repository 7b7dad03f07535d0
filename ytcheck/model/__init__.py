"""Frozen dataclasses and enums that every floor above speaks in."""
