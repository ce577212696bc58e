"""kommunesite: one national theme, one service catalogue, one website for each Norwegian municipality."""

__version__ = "0.1.0"
