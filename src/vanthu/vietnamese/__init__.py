"""The Vietnamese language: letters, syllables, legacy fonts, sums in words."""
