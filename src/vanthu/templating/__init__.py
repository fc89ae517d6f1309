"""How a Word file is made; knows nothing of campaigns."""
