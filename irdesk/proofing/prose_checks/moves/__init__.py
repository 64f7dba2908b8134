"""What grew, fell or changed: by how much, from what to what, and which way."""
