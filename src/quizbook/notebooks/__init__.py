"""A course's notebooks: what they ask of the bank, their answer keys, their stored outputs."""
