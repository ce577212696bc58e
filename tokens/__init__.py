"""The palettes of the theme: made by Designsystemet's tool from one file, measured, and kept as small style sheets."""
