"""What is said of a check, and one writer for each form in which it leaves the program."""
