"""What the desktop is told about long work: in the title, the task bar and a notification."""
