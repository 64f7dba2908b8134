"""What amounts of a sentence make up, lead to, leave or come to in another currency."""
