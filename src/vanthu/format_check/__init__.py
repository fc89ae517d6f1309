"""Whether any Word file is set as the decree on records work wants: recognised, checked, corrected."""
