"""Recognises the components of an official document (NĐ 30/2020/NĐ-CP, Điều 8)."""
