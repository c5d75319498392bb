"""The verbs as they are typed, a file for each group; what a verb does is told in its own file."""
