"""From soft assignments to groups that can be shown."""
