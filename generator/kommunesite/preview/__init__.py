"""The preview: built sites in a browser on this machine."""
