"""What the person does with groups: name, merge, split, move, hide, and take back."""
