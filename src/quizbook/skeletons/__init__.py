"""What an author begins with: a question to fill in, a new lesson, a whole new course."""
