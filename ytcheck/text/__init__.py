"""Chinese text tools: normalising, numerals, sentences, words."""
