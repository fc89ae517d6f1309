"""The office after a paper is signed: numbers, frozen files, register, trace."""
