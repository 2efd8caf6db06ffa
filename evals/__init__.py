"""Development reports with answer keys, their scorer and the floors that it holds."""
