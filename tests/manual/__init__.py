"""What of the manual is made by the program itself: pages from the sources, and pictures."""
