"""What the window shows of a check, computed without the window: plain rows, lines and spans of text."""
