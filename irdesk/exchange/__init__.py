"""What leaves and enters by other people's formats."""
