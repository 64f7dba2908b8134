"""How the bytes of each kind of file become a Document."""
